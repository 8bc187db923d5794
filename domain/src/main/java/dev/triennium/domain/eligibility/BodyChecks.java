package dev.triennium.domain.eligibility;

import dev.triennium.domain.Message;
import dev.triennium.domain.certificationbody.BodyAccreditation;
import dev.triennium.domain.certificationbody.BodyAccreditation.Grant;
import dev.triennium.domain.eligibility.BodyCheck.Finding;
import dev.triennium.domain.standard.Discipline;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The checks of a body, of which the directory answers what it can and people the rest.
final class BodyChecks {

    /// Disciplines that bodies are accredited for by sector of IAF ID 1.
    private static final Set<Discipline> BY_SECTOR =
            EnumSet.of(
                    Discipline.QUALITY,
                    Discipline.ENVIRONMENT,
                    Discipline.OCCUPATIONAL_HEALTH_AND_SAFETY);

    /// Disciplines that have categories of their own.
    private static final Set<Discipline> BY_CATEGORY =
            EnumSet.of(Discipline.FOOD_SAFETY, Discipline.MEDICAL_DEVICES);

    private static final int CYCLE_YEARS = 3;

    /// What is asked about.
    ///
    /// @param standards of the management system
    /// @param sectorCodes of its scope
    /// @param countries ISO 3166 codes of where its sites are; none: nobody said
    /// @param accreditations of the body; null: it is none of the directory
    /// @param disciplines of the editions that the accreditations are to
    record Question(
            List<Standard> standards,
            List<Integer> sectorCodes,
            List<String> countries,
            LocalDate today,
            @Nullable List<BodyAccreditation> accreditations,
            Map<StandardId, Discipline> disciplines) {}

    private final Question question;

    private BodyChecks(Question question) {
        this.question = question;
    }

    /// @param records what people have found out last
    static List<BodyCheck> of(Question question, Map<BodyCheckKind, BodyCheckRecord> records) {
        var checks = new BodyChecks(question);
        return Arrays.stream(BodyCheckKind.values())
                .map(kind -> checks.check(kind, records.get(kind)))
                .toList();
    }

    private BodyCheck check(BodyCheckKind kind, @Nullable BodyCheckRecord record) {
        var findings = findings(kind);
        var computed =
                findings.stream()
                        .map(Finding::outcome)
                        .reduce(CheckOutcome::and)
                        .orElse(CheckOutcome.UNKNOWN);
        var isForPeople =
                kind.answers() != BodyCheckKind.Answers.DIRECTORY
                        && computed == CheckOutcome.UNKNOWN;
        return new BodyCheck(
                kind,
                isForPeople && record != null ? record.outcome() : computed,
                findings,
                record);
    }

    private List<Finding> findings(BodyCheckKind kind) {
        return switch (kind) {
            case CB_1 -> each(this::accredited);
            case CB_2 -> each(this::recognised);
            case CB_4 -> each(this::edition);
            case CB_5 -> each(this::sectors);
            case CB_6 -> each(this::countries);
            case CB_7 -> each(this::active);
            case CB_3, CB_8, CB_9, CB_10, CB_11, CB_12, CB_13, CB_14 -> List.of();
        };
    }

    private record Said(CheckOutcome outcome, Message message) {}

    private static Said passed(String sentence, Object... values) {
        return new Said(CheckOutcome.PASSED, Message.of(sentence, values));
    }

    private static Said unknown(String sentence, Object... values) {
        return new Said(CheckOutcome.UNKNOWN, Message.of(sentence, values));
    }

    private static Said failed(String sentence, Object... values) {
        return new Said(CheckOutcome.FAILED, Message.of(sentence, values));
    }

    private List<Finding> each(Function<Standard, Said> check) {
        var findings = new ArrayList<Finding>();
        for (var standard : question.standards()) {
            var said =
                    question.accreditations() == null
                            ? unknown(
                                    "The directory has no such body; link it to one, whose"
                                            + " accreditations are recorded there.")
                            : check.apply(standard);
            findings.add(new Finding(standard.id(), said.outcome(), said.message()));
        }
        return findings;
    }

    private static String name(Standard standard) {
        return standard.edition().designation();
    }

    private List<BodyAccreditation> all() {
        return Objects.requireNonNull(question.accreditations());
    }

    /// Active today, to any edition of the discipline.
    private List<BodyAccreditation> ofDiscipline(Standard standard) {
        return all().stream()
                .filter(one -> one.isActive(question.today()))
                .filter(
                        one ->
                                question.disciplines().get(one.grant().standard())
                                        == standard.edition().discipline())
                .toList();
    }

    /// Active today, to this edition.
    private List<Grant> ofEdition(Standard standard) {
        return all().stream()
                .filter(one -> one.isActive(question.today()))
                .map(BodyAccreditation::grant)
                .filter(one -> one.standard().equals(standard.id()))
                .toList();
    }

    private static Said none(Standard standard) {
        return failed("No active accreditation for {0} is recorded.", name(standard));
    }

    private Said accredited(Standard standard) {
        var found = ofDiscipline(standard).stream().map(BodyAccreditation::grant).toList();
        if (found.isEmpty()) {
            return none(standard);
        }
        return found.stream()
                .filter(one -> one.certificateNumber() != null)
                .findFirst()
                .map(
                        one ->
                                passed(
                                        "Accredited by {0} under the number {1}.",
                                        one.accreditorName(),
                                        String.valueOf(one.certificateNumber())))
                .orElseGet(
                        () ->
                                unknown(
                                        "Nobody has recorded the number of the accreditation by"
                                                + " {0}.",
                                        found.getFirst().accreditorName()));
    }

    private Said recognised(Standard standard) {
        var found = ofDiscipline(standard).stream().map(BodyAccreditation::grant).toList();
        if (found.isEmpty()) {
            return none(standard);
        }
        for (var one : found) {
            if (Boolean.TRUE.equals(one.isRecognised())) {
                return passed("{0} has signed the recognition arrangement.", one.accreditorName());
            }
        }
        for (var one : found) {
            if (one.isRecognised() == null) {
                return unknown(
                        "Nobody has recorded whether {0} has signed the recognition arrangement.",
                        one.accreditorName());
            }
        }
        return failed(
                "{0} has not signed the recognition arrangement.",
                found.getFirst().accreditorName());
    }

    private Said edition(Standard standard) {
        if (!ofEdition(standard).isEmpty()) {
            return passed("The accreditation names {0}.", name(standard));
        }
        return ofDiscipline(standard).isEmpty()
                ? none(standard)
                : failed("The accreditation does not name {0} yet.", name(standard));
    }

    private Said sectors(Standard standard) {
        var discipline = standard.edition().discipline();
        if (BY_CATEGORY.contains(discipline)) {
            return unknown(
                    "{0} has categories of its own; compare them with the schedule.",
                    name(standard));
        }
        if (!BY_SECTOR.contains(discipline)) {
            return passed("Bodies are not accredited by sector for {0}.", name(standard));
        }
        var found = ofEdition(standard);
        if (found.isEmpty()) {
            return none(standard);
        }
        if (question.sectorCodes().isEmpty()) {
            return unknown("The scope of the management system names no sector.");
        }
        var covered = new TreeSet<Integer>();
        found.forEach(one -> covered.addAll(one.sectorCodes()));
        if (covered.isEmpty()) {
            return unknown("Nobody has recorded the sectors of the accreditation.");
        }
        return missing(question.sectorCodes(), covered)
                ? failed(
                        "The accreditation does not cover sector {0}.",
                        listed(question.sectorCodes(), covered))
                : passed("The accreditation covers the sectors of the scope.");
    }

    private static <T> boolean missing(Collection<T> wanted, Set<T> covered) {
        return !covered.containsAll(wanted);
    }

    /// Those that are missing.
    private static <T> String listed(Collection<T> wanted, Set<T> covered) {
        return String.join(
                ", ",
                wanted.stream()
                        .filter(one -> !covered.contains(one))
                        .map(String::valueOf)
                        .toList());
    }

    private Said countries(Standard standard) {
        var found = ofEdition(standard);
        if (found.isEmpty()) {
            return none(standard);
        }
        if (question.countries().isEmpty()) {
            return unknown("Nobody said in which countries the sites are.");
        }
        var covered = new TreeSet<String>();
        found.forEach(one -> covered.addAll(one.countries()));
        if (covered.isEmpty()) {
            return unknown("Nobody has recorded the countries of the accreditation.");
        }
        return missing(question.countries(), covered)
                ? failed(
                        "The accreditation does not cover {0}.",
                        listed(question.countries(), covered))
                : passed("The accreditation covers the countries of the sites.");
    }

    private Said active(Standard standard) {
        var found = ofEdition(standard);
        if (found.isEmpty()) {
            return BodyAccreditation.lostOn(all(), standard.id(), question.today())
                    .map(
                            since ->
                                    failed(
                                            "The accreditation for {0} has not been active since"
                                                    + " {1}.",
                                            name(standard), since))
                    .orElseGet(() -> none(standard));
        }
        var end = question.today().plusYears(CYCLE_YEARS);
        var last =
                found.stream()
                        .map(Grant::validUntil)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo);
        if (last.isEmpty()) {
            return unknown("Nobody has recorded until when the accreditation is valid.");
        }
        return last.get().isBefore(end)
                ? unknown(
                        "The accreditation is valid until {0}, and a cycle that begins today ends"
                                + " on {1}.",
                        last.get(), end)
                : passed("The accreditation is active and valid until {0}.", last.get());
    }
}
