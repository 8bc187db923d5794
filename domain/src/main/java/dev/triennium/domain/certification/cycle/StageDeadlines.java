package dev.triennium.domain.certification.cycle;

import static dev.triennium.domain.certification.cycle.CivilMonths.after;

import dev.triennium.domain.certificationbody.CycleParameters;
import java.time.LocalDate;

/// What the days of the two stages of an initial audit lead to.
public final class StageDeadlines {

    private static final int STAGE_2_FINDINGS_MONTHS = 6;

    private StageDeadlines() {}

    /// Whether the interval between the stages is a usual one.
    public enum StageGap {
        OK,
        /// Too short for the client to resolve areas of concern.
        SHORT,
        /// Stage 1 grows old and stage 2 has not begun.
        STAGE1_STALE,
        /// The certification body has to review whether stage 1 still holds.
        STAGE1_REPEAT_REVIEW
    }

    /// The last day for verifying a major nonconformity of stage 2.
    public static LocalDate stage2FindingsLimit(LocalDate stage2LastDay) {
        return after(stage2LastDay, STAGE_2_FINDINGS_MONTHS);
    }

    /// The last day on which stage 2 may begin without a review of stage 1.
    public static LocalDate stageGapLimit(LocalDate stage1LastDay, CycleParameters parameters) {
        return after(stage1LastDay, parameters.stageGapMaxMonths());
    }

    /// The last day before stage 1 is called old.
    public static LocalDate stage1FreshUntil(LocalDate stage1LastDay, CycleParameters parameters) {
        return after(stage1LastDay, parameters.stageGapMaxMonths() - 1);
    }

    public static StageGap stageGap(
            LocalDate stage1LastDay, LocalDate stage2Start, CycleParameters parameters) {
        if (stage2Start.isAfter(stageGapLimit(stage1LastDay, parameters))) {
            return StageGap.STAGE1_REPEAT_REVIEW;
        }
        return stage2Start.isBefore(stage1LastDay.plusDays(parameters.stageGapMinDays()))
                ? StageGap.SHORT
                : StageGap.OK;
    }

    /// The same question before stage 2 has a date.
    public static StageGap stageGapWithoutDate(
            LocalDate stage1LastDay, LocalDate today, CycleParameters parameters) {
        if (today.isAfter(stageGapLimit(stage1LastDay, parameters))) {
            return StageGap.STAGE1_REPEAT_REVIEW;
        }
        return today.isAfter(stage1FreshUntil(stage1LastDay, parameters))
                ? StageGap.STAGE1_STALE
                : StageGap.OK;
    }
}
