package dev.triennium.domain.nonconformity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// By when the steps of a nonconformity are due: counted from the day on which it was found, which
/// is the last day of an audit, unless the certification body named an earlier day.
final class NonconformityDays {

    private static final int MAJOR_CORRECTION = 14;
    private static final int PLAN = 30;
    private static final int MAJOR_IMPLEMENTATION = 60;
    private static final int MINOR_IMPLEMENTATION = 90;

    private NonconformityDays() {}

    static List<NonconformityStep.Due> of(Nonconformity one) {
        var isMajor = one.grade() == NonconformityGrade.MAJOR;
        var due = new ArrayList<NonconformityStep.Due>();
        switch (one.progress()) {
            case NonconformityProgress.Open _ -> {
                if (isMajor) {
                    due.add(counted(one, NonconformityStep.CORRECTION, MAJOR_CORRECTION));
                }
                due.add(counted(one, NonconformityStep.PLAN, PLAN));
                due.add(implementation(one, isMajor));
            }
            case NonconformityProgress.Corrected _,
                    NonconformityProgress.Analysed _,
                    NonconformityProgress.PlanRejected _ -> {
                due.add(counted(one, NonconformityStep.PLAN, PLAN));
                due.add(implementation(one, isMajor));
            }
            case NonconformityProgress.PlanSubmitted _, NonconformityProgress.PlanAccepted _ ->
                    due.add(implementation(one, isMajor));
            case NonconformityProgress.Verified verified ->
                    due.add(
                            new NonconformityStep.Due(
                                    NonconformityStep.EFFECTIVENESS,
                                    verified.verification().reviewOn(),
                                    NonconformityRule.REVIEWED_LATER));
            case NonconformityProgress.Implemented _,
                    NonconformityProgress.Closed _,
                    NonconformityProgress.Withdrawn _ -> {
                // Nobody who works on it has to do anything by a day.
            }
        }
        due.sort(Comparator.comparing(NonconformityStep.Due::on));
        return List.copyOf(due);
    }

    private static NonconformityStep.Due implementation(Nonconformity one, boolean isMajor) {
        return counted(
                one,
                NonconformityStep.IMPLEMENTATION,
                isMajor ? MAJOR_IMPLEMENTATION : MINOR_IMPLEMENTATION);
    }

    private static NonconformityStep.Due counted(
            Nonconformity one, NonconformityStep step, int days) {
        var ours = one.content().foundOn().plusDays(days);
        var theirs = one.content().answerBy();
        return theirs != null && theirs.isBefore(ours)
                ? new NonconformityStep.Due(step, theirs, NonconformityRule.BODY_NAMED_DAY)
                : new NonconformityStep.Due(step, ours, NonconformityRule.DAYS_BY_GRADE);
    }
}
