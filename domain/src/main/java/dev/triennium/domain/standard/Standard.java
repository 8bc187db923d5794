package dev.triennium.domain.standard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One edition of one standard: facts about it, never its text.
///
/// @param key readable and stable, such as `iso-9001-2026`
/// @param transition how certificates move between this edition and the older or newer one
public record Standard(
        StandardId id,
        String key,
        Edition edition,
        Publication publication,
        Scheme scheme,
        Confidence confidence,
        List<String> sources,
        @Nullable TransitionDates transition,
        Counts counts) {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /// ISO 9001 before ISO 14001, and the older edition before the newer one.
    public static final Comparator<Standard> BY_NUMBER =
            Comparator.comparing(
                    standard ->
                            DIGITS.matcher(standard.key())
                                    .replaceAll(
                                            digits ->
                                                    "%9s"
                                                            .formatted(digits.group())
                                                            .replace(' ', '0')));

    /// How the catalogue says that a fact was seen where it comes from.
    private static final String SURE = "high";

    public Standard {
        Objects.requireNonNull(id);
        Objects.requireNonNull(key);
        sources = List.copyOf(sources);
    }

    /// Whether what the catalogue is that sure of rests on a second-hand source, so that somebody
    /// has to confirm it.
    public static boolean isSecondHand(@Nullable String confidence) {
        return !SURE.equals(confidence);
    }

    /// Whether somebody has to confirm the last day of the transition; false where there is none.
    public boolean isTransitionDeadlineUnverified() {
        return publication.transitionDeadline() != null
                && (transition == null || transition.isUnverified());
    }

    /// @param code without the edition, such as `ISO 9001`
    /// @param year such as `2026`
    /// @param designation code and year, such as `ISO 9001:2026`
    /// @param abbreviation of the management system, such as `QMS`
    public record Edition(
            String code,
            String year,
            int number,
            String designation,
            String title,
            Discipline discipline,
            String abbreviation) {

        public Edition {
            Objects.requireNonNull(code);
            Objects.requireNonNull(year);
            Objects.requireNonNull(designation);
            Objects.requireNonNull(title);
            Objects.requireNonNull(discipline);
            Objects.requireNonNull(abbreviation);
        }
    }

    /// @param predecessor the replaced edition, when the catalogue has it
    /// @param supersedes designation of the replaced edition
    /// @param supersededBy designation of the edition that replaces this one
    /// @param transitionDeadline last day on which certificates to the older edition can move
    public record Publication(
            StandardStatus status,
            LocalDate publishedOn,
            DatePrecision precision,
            @Nullable LocalDate withdrawnOn,
            @Nullable StandardId predecessor,
            @Nullable String supersedes,
            @Nullable String supersededBy,
            @Nullable LocalDate transitionDeadline) {

        public Publication {
            Objects.requireNonNull(status);
            Objects.requireNonNull(publishedOn);
            Objects.requireNonNull(precision);
        }
    }

    /// @param harmonizedGeneration of the harmonized structure that the clauses follow
    /// @param base the requirements for certification bodies
    /// @param documents further documents of accreditation for this standard
    /// @param auditTime the document that audit time is computed from
    public record Scheme(
            boolean certifiable,
            boolean harmonized,
            @Nullable String harmonizedGeneration,
            String committee,
            String base,
            List<String> documents,
            String auditTime,
            List<String> notes) {

        public Scheme {
            Objects.requireNonNull(committee);
            Objects.requireNonNull(base);
            Objects.requireNonNull(auditTime);
            documents = List.copyOf(documents);
            notes = List.copyOf(notes);
        }
    }

    /// How sure the catalogue is of what it says, in words.
    public record Confidence(
            String facts,
            String clauses,
            String questions,
            @Nullable String controls,
            @Nullable String note) {

        public Confidence {
            Objects.requireNonNull(facts);
            Objects.requireNonNull(clauses);
            Objects.requireNonNull(questions);
        }
    }

    /// @param endsOn last day of the transition
    /// @param endsElsewhereOn what another source says
    /// @param bodiesReadyOn day by which certification bodies are accredited for the new edition
    /// @param onlyThisEditionFrom first day on which new certificates are to this edition only
    /// @param lastCertificateOn last day on which new certificates to this edition are granted
    public record TransitionDates(
            @Nullable LocalDate endsOn,
            @Nullable LocalDate endsElsewhereOn,
            @Nullable LocalDate bodiesReadyOn,
            @Nullable LocalDate onlyThisEditionFrom,
            @Nullable LocalDate lastCertificateOn,
            String note,
            String confidence) {

        public TransitionDates {
            Objects.requireNonNull(note);
            Objects.requireNonNull(confidence);
        }

        /// Whether the dates rest on a second-hand source, so that somebody has to confirm them.
        public boolean isUnverified() {
            return isSecondHand(confidence);
        }
    }

    /// @param uncertain clauses whose number or title must be checked against the standard
    public record Counts(int clauses, int assessable, int uncertain, int controls) {}
}
