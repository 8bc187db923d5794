package dev.triennium.spreadsheet.risk;

import static dev.triennium.spreadsheet.register.RegisterColumns.count;
import static dev.triennium.spreadsheet.register.RegisterColumns.day;
import static dev.triennium.spreadsheet.register.RegisterColumns.text;

import dev.triennium.domain.Language;
import dev.triennium.domain.register.RegisterReport;
import dev.triennium.domain.register.RegisterSheets;
import dev.triennium.domain.risk.Risk;
import dev.triennium.domain.risk.RiskCategory;
import dev.triennium.domain.risk.RiskKind;
import dev.triennium.domain.risk.RiskRating;
import dev.triennium.domain.risk.RiskReport;
import dev.triennium.domain.risk.RiskScale;
import dev.triennium.domain.risk.RiskStanding;
import dev.triennium.domain.risk.RiskTreatment;
import dev.triennium.spreadsheet.poi.Book;
import dev.triennium.spreadsheet.poi.Book.Column;
import dev.triennium.spreadsheet.poi.Book.Tone;
import dev.triennium.spreadsheet.poi.Book.Value;
import dev.triennium.spreadsheet.register.RegisterColumns;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Risk registers as workbooks.
@Component
class WorkbookRiskSheets implements RegisterSheets<RiskReport> {

    @Override
    public String title(RiskReport report) {
        return title(new Language(report.register().locale()));
    }

    private static String title(Language words) {
        return words.of("Risk register", "Risikoregister");
    }

    @Override
    public void write(RiskReport report, OutputStream out) throws IOException {
        var words = new Language(report.register().locale());
        try (var book = new Book()) {
            book.addCover(words.of("Summary", "Überblick"), title(words), about(report, words));
            addRisks(book, report, words);
            book.addTable(
                    words.of("Measures", "Maßnahmen"),
                    measureColumns(words),
                    report.measures().stream().map(WorkbookRiskSheets::values).toList());
            book.write(out);
        }
    }

    private static List<Map.Entry<String, Value>> about(RiskReport report, Language words) {
        var risks = report.register().rows().stream().map(RegisterReport.Row::entry).toList();
        var lines = RegisterColumns.about(report.register(), words);
        lines.add(count(words.of("Entries", "Einträge"), risks.size()));
        for (var state : RiskStanding.State.values()) {
            lines.add(
                    count(
                            state(state, words),
                            risks.stream()
                                    .filter(risk -> risk.standing().state() == state)
                                    .count()));
        }
        var scale = report.scale();
        if (scale != null) {
            addScale(lines, scale, words);
        }
        return lines;
    }

    private static void addScale(
            List<Map.Entry<String, Value>> lines, RiskScale scale, Language words) {
        var levels = scale.levels();
        lines.add(Map.entry("", new Value.Nothing()));
        lines.add(
                Map.entry(
                        words.of("Scale %d", "Skala %d").formatted(scale.number()),
                        new Value.Nothing()));
        lines.add(
                Map.entry(
                        words.of("Likelihood", "Wahrscheinlichkeit"),
                        Book.text(numbered(levels.likelihoods()))));
        lines.add(
                Map.entry(words.of("Impact", "Auswirkung"), Book.text(numbered(levels.impacts()))));
        lines.add(
                Map.entry(
                        words.of("Accepted up to", "Akzeptiert bis"),
                        new Value.Amount(levels.threshold())));
    }

    private static String numbered(List<String> names) {
        var lines = new ArrayList<String>();
        for (var name : names) {
            lines.add((lines.size() + 1) + " " + name);
        }
        return String.join("\n", lines);
    }

    private static void addRisks(Book book, RiskReport report, Language words) {
        var columns =
                new RegisterColumns<>(report.register(), words)
                        .add("Kind", "Art", 12, risk -> text(kind(risk.content().kind(), words)))
                        .add(
                                "Risk or opportunity",
                                "Risiko oder Chance",
                                40,
                                risk -> text(risk.title()))
                        .add(
                                "Description",
                                "Beschreibung",
                                50,
                                risk -> text(risk.content().description()))
                        .add(
                                "Category",
                                "Kategorie",
                                22,
                                risk -> text(category(risk.content().category(), words)))
                        .add("Process", "Prozess", 22, risk -> text(risk.content().process()))
                        .add("Asset", "Wert", 22, risk -> text(risk.content().asset()))
                        .addOwner();
        addRating(columns, "before", "vorher", Risk::inherent);
        columns.add("Treatment", "Behandlung", 16, risk -> treatment(risk, words))
                .add("How", "Wie", 50, risk -> text(risk.content().treatmentPlan()));
        addRating(columns, "after", "nachher", Risk::residual);
        columns.add("State", "Stand", 14, risk -> text(state(risk.standing().state(), words)))
                .add(
                        "Accepted by",
                        "Akzeptiert von",
                        24,
                        risk -> text(report.acceptedBy().get(risk.id())))
                .add("Why", "Begründung", 40, risk -> text(why(risk.standing())))
                .add("Next review", "Nächste Prüfung", 14, risk -> day(risk.content().reviewOn()))
                .addClausesAndControls()
                .write(book, words.of("Register", "Register"));
    }

    private static void addRating(
            RegisterColumns<Risk> columns,
            String english,
            String german,
            Function<Risk, @Nullable RiskRating> rating) {
        columns.add(
                        "Likelihood " + english,
                        "Wahrscheinlichkeit " + german,
                        12,
                        risk -> number(rating.apply(risk), RiskRating::likelihood))
                .add(
                        "Impact " + english,
                        "Auswirkung " + german,
                        12,
                        risk -> number(rating.apply(risk), RiskRating::impact))
                .add("Score " + english, "Wert " + german, 12, risk -> score(rating.apply(risk)));
    }

    private static Value number(@Nullable RiskRating rating, ToIntFunction<RiskRating> number) {
        return rating == null ? new Value.Nothing() : new Value.Amount(number.applyAsInt(rating));
    }

    private static Value score(@Nullable RiskRating rating) {
        return rating == null
                ? new Value.Nothing()
                : new Value.Text(
                        Integer.toString(rating.score()),
                        rating.isWithinThreshold() ? Tone.GOOD : Tone.BAD);
    }

    private static Value treatment(Risk risk, Language words) {
        var treatment = risk.content().treatment();
        return treatment == null ? new Value.Nothing() : text(treatment(treatment, words));
    }

    private static @Nullable String why(RiskStanding standing) {
        return switch (standing) {
            case RiskStanding.Open _ -> null;
            case RiskStanding.Accepted accepted -> accepted.reason();
            case RiskStanding.Closed(var closure) -> closure.reason();
        };
    }

    private static List<Column> measureColumns(Language words) {
        return List.of(
                Column.of(words.of("No. of the risk", "Nr. des Risikos"), 10),
                Column.of(words.of("Risk or opportunity", "Risiko oder Chance"), 40),
                Column.of(words.of("Measure", "Maßnahme"), 50),
                Column.of(words.of("Owner", "Verantwortlich"), 24),
                Column.of(words.of("Due on", "Fällig am"), 14),
                Column.of(words.of("Done on", "Erledigt am"), 14),
                Column.of(words.of("Result", "Ergebnis"), 40));
    }

    private static List<Value> values(RiskReport.Measure one) {
        var measure = one.measure();
        return List.of(
                new Value.Amount(one.risk().number()),
                text(one.risk().title()),
                text(measure.title()),
                text(one.owner()),
                day(measure.dueOn()),
                day(measure.doneOn()),
                text(measure.result()));
    }

    private static String kind(RiskKind kind, Language words) {
        return switch (kind) {
            case RISK -> words.of("Risk", "Risiko");
            case OPPORTUNITY -> words.of("Opportunity", "Chance");
        };
    }

    private static String state(RiskStanding.State state, Language words) {
        return switch (state) {
            case OPEN -> words.of("Open", "Offen");
            case ACCEPTED -> words.of("Accepted", "Akzeptiert");
            case CLOSED -> words.of("Closed", "Geschlossen");
        };
    }

    private static String treatment(RiskTreatment treatment, Language words) {
        return switch (treatment) {
            case MODIFY -> words.of("Modify", "Verändern");
            case RETAIN -> words.of("Retain", "Beibehalten");
            case AVOID -> words.of("Avoid", "Vermeiden");
            case SHARE -> words.of("Share", "Teilen");
            case PURSUE -> words.of("Pursue", "Nutzen");
        };
    }

    private static String category(RiskCategory category, Language words) {
        return switch (category) {
            case STRATEGY -> words.of("Strategy", "Strategie");
            case OPERATION -> words.of("Operation", "Betrieb");
            case QUALITY -> words.of("Quality", "Qualität");
            case COMPLIANCE -> words.of("Compliance", "Recht und Verträge");
            case FINANCE -> words.of("Finance", "Finanzen");
            case INFORMATION_SECURITY -> words.of("Information security", "Informationssicherheit");
            case PRIVACY -> words.of("Privacy", "Datenschutz");
            case ARTIFICIAL_INTELLIGENCE ->
                    words.of("Artificial intelligence", "Künstliche Intelligenz");
            case ENVIRONMENT -> words.of("Environment", "Umwelt");
            case HEALTH_AND_SAFETY -> words.of("Health and safety", "Sicherheit und Gesundheit");
            case SUPPLY -> words.of("Supply", "Beschaffung");
            case PEOPLE -> words.of("People", "Personal");
        };
    }
}
