package dev.triennium.domain.nonconformity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// By when the steps of a nonconformity are due. Of the days that are counted from the day on which
/// it was found, that the certification body named, and that its certificate allows, the earliest
/// counts. More time that the body granted stands in place of the first two.
final class NonconformityDays {

    private static final int MAJOR_CORRECTION = 14;
    private static final int PLAN = 30;
    private static final int MAJOR_IMPLEMENTATION = 60;
    private static final int MINOR_IMPLEMENTATION = 90;
    private static final int MAJOR_FOLLOW_UP = 90;

    /// How long before a limit of the certification everything should be on the table.
    private static final int MARGIN = 30;

    private final Nonconformity one;
    private final @Nullable BodyStanding body;
    private final boolean isMajor;
    private final List<NonconformityStep.Due> due = new ArrayList<>();

    private NonconformityDays(Nonconformity one) {
        this.one = one;
        this.body = one.body();
        this.isMajor = one.grade() == NonconformityGrade.MAJOR;
    }

    static List<NonconformityStep.Due> of(Nonconformity one) {
        return new NonconformityDays(one).collect();
    }

    private List<NonconformityStep.Due> collect() {
        switch (one.progress()) {
            case NonconformityProgress.Open _ -> {
                if (isMajor) {
                    counted(NonconformityStep.CORRECTION, MAJOR_CORRECTION);
                }
                plan();
                implementation();
                verification();
            }
            case NonconformityProgress.Corrected _,
                    NonconformityProgress.Analysed _,
                    NonconformityProgress.PlanRejected _ -> {
                plan();
                implementation();
                verification();
            }
            case NonconformityProgress.PlanSubmitted _, NonconformityProgress.PlanAccepted _ -> {
                implementation();
                verification();
            }
            case NonconformityProgress.Implemented _ -> verification();
            case NonconformityProgress.Verified verified -> {
                verification();
                due.add(
                        new NonconformityStep.Due(
                                NonconformityStep.EFFECTIVENESS,
                                verified.verification().reviewOn(),
                                NonconformityRule.REVIEWED_LATER));
            }
            case NonconformityProgress.Closed _, NonconformityProgress.Withdrawn _ -> {
                // Nobody who works on it has to do anything by a day.
            }
        }
        due.sort(Comparator.comparing(NonconformityStep.Due::on));
        return List.copyOf(due);
    }

    private boolean isVerifiedByBody() {
        return body != null && body.verifiedOn() != null;
    }

    private void plan() {
        if (body == null || body.planAcceptedOn() == null) {
            counted(NonconformityStep.PLAN, PLAN);
        }
    }

    private void implementation() {
        counted(
                NonconformityStep.IMPLEMENTATION,
                isMajor ? MAJOR_IMPLEMENTATION : MINOR_IMPLEMENTATION);
    }

    /// The body sees at a follow-up audit what was done about a major one, and at its next audit
    /// what was done about a minor one.
    private void verification() {
        if (body == null || isVerifiedByBody()) {
            return;
        }
        if (isMajor) {
            due.add(
                    limited(
                            new NonconformityStep.Due(
                                    NonconformityStep.VERIFICATION,
                                    one.content().foundOn().plusDays(MAJOR_FOLLOW_UP),
                                    NonconformityRule.VERIFIED_BY_BODY)));
        } else if (body.nextAuditOn() != null) {
            due.add(
                    new NonconformityStep.Due(
                            NonconformityStep.VERIFICATION,
                            body.nextAuditOn(),
                            NonconformityRule.VERIFIED_BY_BODY));
        }
    }

    /// What the body has verified is no longer late for anybody.
    private void counted(NonconformityStep step, int days) {
        if (!isVerifiedByBody()) {
            due.add(limited(asked(step, days)));
        }
    }

    private NonconformityStep.Due asked(NonconformityStep step, int days) {
        var granted = one.extensions().until(step);
        if (granted != null) {
            return new NonconformityStep.Due(step, granted, NonconformityRule.EXTENDED_BY_LETTER);
        }
        var ours = one.content().foundOn().plusDays(days);
        var theirs = one.content().answerBy();
        return theirs != null && theirs.isBefore(ours)
                ? new NonconformityStep.Due(step, theirs, NonconformityRule.BODY_NAMED_DAY)
                : new NonconformityStep.Due(step, ours, NonconformityRule.DAYS_BY_GRADE);
    }

    /// What the body itself granted may come closer to the limit.
    private NonconformityStep.Due limited(NonconformityStep.Due wanted) {
        var limit = body == null ? null : body.limit();
        if (limit == null) {
            return wanted;
        }
        var margin = wanted.rule() == NonconformityRule.EXTENDED_BY_LETTER ? 0 : MARGIN;
        var last = latest(limit.on().minusDays(margin), one.content().foundOn());
        return last.isBefore(wanted.on())
                ? new NonconformityStep.Due(wanted.step(), last, limit.rule())
                : wanted;
    }

    /// An audit shortly before the limit leaves less than the margin, but never less than nothing.
    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
