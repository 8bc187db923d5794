package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.cycle.CivilMonths.earlier;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// By when what has to be shown to the certification body, counted from the audit's last day.
///
/// @param correctionOn for a major nonconformity
/// @param planOn cause and plan
/// @param dueOn evidence of a major nonconformity's actions, or implementation of a minor one's
/// @param followUpOn for a follow-up audit on a major nonconformity
public record FindingDeadlines(
        @Nullable LocalDate correctionOn,
        LocalDate planOn,
        LocalDate dueOn,
        @Nullable LocalDate followUpOn) {

    private static final int MAJOR_CORRECTION_DAYS = 14;
    private static final int PLAN_DAYS = 30;
    private static final int MAJOR_EVIDENCE_DAYS = 60;
    private static final int MAJOR_FOLLOW_UP_DAYS = 90;
    private static final int MINOR_IMPLEMENTED_DAYS = 90;

    /// How long before a hard limit everything should be on the table.
    static final int MARGIN_DAYS = 30;

    /// What has a day of its own in an answer.
    public enum Part {
        CORRECTION(AmendedValue.Field.CORRECTION_DUE_ON),
        PLAN(AmendedValue.Field.PLAN_DUE_ON),
        IMPLEMENTATION(AmendedValue.Field.IMPLEMENTATION_DUE_ON);

        private final AmendedValue.Field field;

        Part(AmendedValue.Field field) {
            this.field = field;
        }

        /// Under which its day is amended.
        AmendedValue.Field field() {
            return field;
        }
    }

    public FindingDeadlines {
        Objects.requireNonNull(planOn);
        Objects.requireNonNull(dueOn);
    }

    /// @param stated the day that the certification body set, which is kept as it is; null: none
    /// @param hardLimit after which the finding stops the certification; null: there is none
    /// @return null for findings that need no answer
    static @Nullable FindingDeadlines of(
            FindingGrade grade,
            LocalDate lastDay,
            @Nullable LocalDate stated,
            @Nullable LocalDate hardLimit) {
        return switch (grade) {
            case MAJOR -> stated == null ? major(lastDay, hardLimit) : statedMajor(lastDay, stated);
            case MINOR ->
                    stated == null
                            ? minor(lastDay, hardLimit)
                            : new FindingDeadlines(null, stated, stated, null);
            case OPPORTUNITY_FOR_IMPROVEMENT, AREA_OF_CONCERN -> null;
        };
    }

    private static FindingDeadlines statedMajor(LocalDate lastDay, LocalDate stated) {
        return new FindingDeadlines(
                earlier(lastDay.plusDays(MAJOR_CORRECTION_DAYS), stated),
                earlier(lastDay.plusDays(PLAN_DAYS), stated),
                stated,
                stated);
    }

    private static FindingDeadlines major(LocalDate lastDay, @Nullable LocalDate hardLimit) {
        var cap = cap(lastDay, hardLimit);
        return new FindingDeadlines(
                earlier(lastDay.plusDays(MAJOR_CORRECTION_DAYS), cap),
                earlier(lastDay.plusDays(PLAN_DAYS), cap),
                earlier(lastDay.plusDays(MAJOR_EVIDENCE_DAYS), cap),
                earlier(lastDay.plusDays(MAJOR_FOLLOW_UP_DAYS), cap));
    }

    private static FindingDeadlines minor(LocalDate lastDay, @Nullable LocalDate hardLimit) {
        var cap = cap(lastDay, hardLimit);
        return new FindingDeadlines(
                null,
                earlier(lastDay.plusDays(PLAN_DAYS), cap),
                earlier(lastDay.plusDays(MINOR_IMPLEMENTED_DAYS), cap),
                null);
    }

    /// An audit shortly before the limit leaves less than the margin, but never less than nothing.
    private static LocalDate cap(LocalDate lastDay, @Nullable LocalDate hardLimit) {
        var cap = hardLimit == null ? LocalDate.MAX : hardLimit.minusDays(MARGIN_DAYS);
        return cap.isBefore(lastDay) ? lastDay : cap;
    }

    @Nullable LocalDate day(Part part) {
        return switch (part) {
            case CORRECTION -> correctionOn;
            case PLAN -> planOn;
            case IMPLEMENTATION -> dueOn;
        };
    }

    FindingDeadlines extended(Part part, LocalDate until) {
        return switch (part) {
            case CORRECTION -> new FindingDeadlines(until, planOn, dueOn, followUpOn);
            case PLAN -> new FindingDeadlines(correctionOn, until, dueOn, followUpOn);
            case IMPLEMENTATION -> new FindingDeadlines(correctionOn, planOn, until, followUpOn);
        };
    }
}
