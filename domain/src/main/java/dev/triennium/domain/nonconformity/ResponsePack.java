package dev.triennium.domain.nonconformity;

import dev.triennium.domain.Language;
import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.file.FileType;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What stands in a response to a certification body, in words.
///
/// @param body what it is called
/// @param standard its designation
/// @param auditedOn the audit's last day
/// @param number counts the responses about the audit from 1
/// @param sentBy what the person is called
public record ResponsePack(
        Language words,
        String organisation,
        String body,
        String standard,
        AuditKind audit,
        LocalDate auditedOn,
        int number,
        LocalDate sentOn,
        String sentBy,
        List<Item> items) {

    /// One of its two forms.
    public interface Form {

        FileType type();

        void write(ResponsePack pack, OutputStream out) throws IOException;
    }

    /// A nonconformity with all that the body wants to see of it.
    ///
    /// @param owner null: nobody
    /// @param clauses such as `ISO 9001:2026 6.1`, and controls
    public record Item(
            Nonconformity one,
            @Nullable String owner,
            List<String> clauses,
            Correction correction,
            Extent extent,
            CauseAnalysis analysis,
            List<Planned> actions) {

        public Item {
            Objects.requireNonNull(one);
            clauses = List.copyOf(clauses);
            Objects.requireNonNull(correction);
            Objects.requireNonNull(extent);
            Objects.requireNonNull(analysis);
            actions = List.copyOf(actions);
        }

        /// In the order of the causes that they are against.
        public List<Planned> byCause() {
            return actions.stream()
                    .filter(one -> one.action().cause() <= analysis.causes().size())
                    .sorted(Comparator.comparingInt(one -> one.action().cause()))
                    .toList();
        }
    }

    /// @param evidence what the evidence is called that shows it; null: none that is kept
    public record Planned(
            CorrectiveAction action, @Nullable String owner, @Nullable String evidence) {

        public Planned {
            Objects.requireNonNull(action);
        }
    }

    public ResponsePack {
        Objects.requireNonNull(words);
        Objects.requireNonNull(organisation);
        Objects.requireNonNull(body);
        Objects.requireNonNull(standard);
        Objects.requireNonNull(audit);
        Objects.requireNonNull(auditedOn);
        Objects.requireNonNull(sentOn);
        Objects.requireNonNull(sentBy);
        items = List.copyOf(items);
    }

    public String title() {
        return words.of("Response to nonconformities", "Antwort auf Nichtkonformitäten");
    }

    public String auditName() {
        return switch (audit) {
            case STAGE_1 -> words.of("Stage 1 audit", "Audit Stufe 1");
            case STAGE_2 -> words.of("Stage 2 audit", "Audit Stufe 2");
            case SURVEILLANCE_1 -> words.of("1st surveillance audit", "1. Überwachungsaudit");
            case SURVEILLANCE_2 -> words.of("2nd surveillance audit", "2. Überwachungsaudit");
            case SURVEILLANCE_3 -> words.of("3rd surveillance audit", "3. Überwachungsaudit");
            case SURVEILLANCE_4 -> words.of("4th surveillance audit", "4. Überwachungsaudit");
            case SURVEILLANCE_5 -> words.of("5th surveillance audit", "5. Überwachungsaudit");
            case RECERTIFICATION -> words.of("Recertification audit", "Rezertifizierungsaudit");
        };
    }

    public String grade(NonconformityGrade grade) {
        return switch (grade) {
            case MAJOR -> words.of("Major", "Wesentlich");
            case MINOR -> words.of("Minor", "Geringfügig");
        };
    }

    public String method(Item item) {
        return switch (item.analysis().method()) {
            case FIVE_WHYS -> words.of("5 whys", "5-Warum-Methode");
            case ISHIKAWA -> words.of("Ishikawa", "Ishikawa");
        };
    }

    /// One line of an analysis.
    ///
    /// @param step such as `Why 2`, or the category of a branch
    /// @param evidence null: none
    /// @param cause counts from 1; null: it is no cause that actions answer
    public record CauseLine(
            String step, String text, @Nullable String evidence, @Nullable Integer cause) {

        public CauseLine {
            Objects.requireNonNull(step);
            Objects.requireNonNull(text);
        }
    }

    /// Each chain of whys, or all branches together.
    public List<List<CauseLine>> causeLines(Item item) {
        return switch (item.analysis()) {
            case CauseAnalysis.FiveWhys whys -> {
                var chains = new ArrayList<List<CauseLine>>();
                for (var chain : whys.chains()) {
                    chains.add(lines(chain, chains.size() + 1));
                }
                yield chains;
            }
            case CauseAnalysis.Ishikawa tree -> List.of(lines(tree));
        };
    }

    private List<CauseLine> lines(CauseAnalysis.Chain chain, int number) {
        var lines = new ArrayList<CauseLine>();
        for (var step : chain.steps()) {
            var why = lines.size() + 1;
            lines.add(
                    new CauseLine(
                            words.of("Why", "Warum") + " " + why,
                            step.why(),
                            step.evidence(),
                            why == chain.steps().size() ? number : null));
        }
        return lines;
    }

    private List<CauseLine> lines(CauseAnalysis.Ishikawa tree) {
        var lines = new ArrayList<CauseLine>();
        var number = 0;
        for (var branch : tree.branches()) {
            lines.add(
                    new CauseLine(
                            category(branch.category()),
                            branch.text(),
                            branch.evidence(),
                            branch.isRoot() ? ++number : null));
        }
        return lines;
    }

    private String category(CauseAnalysis.Category category) {
        return switch (category) {
            case PEOPLE -> words.of("People", "Mensch");
            case MACHINE -> words.of("Machine", "Maschine");
            case METHOD -> words.of("Method", "Methode");
            case MATERIAL -> words.of("Material", "Material");
            case MEASUREMENT -> words.of("Measurement", "Messung");
            case ENVIRONMENT -> words.of("Environment", "Mitwelt");
            case MANAGEMENT -> words.of("Management", "Management");
        };
    }

    /// What shows that an action is done; null: it is not yet.
    public @Nullable String proof(Planned planned) {
        var completion = planned.action().completion();
        if (completion == null) {
            return null;
        }
        var proof = completion.proof();
        var kept = planned.evidence();
        if (proof == null || kept == null) {
            return proof == null ? kept : proof;
        }
        return proof + "\n" + kept;
    }
}
