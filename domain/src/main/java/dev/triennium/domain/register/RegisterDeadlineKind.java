package dev.triennium.domain.register;

import static dev.triennium.domain.reminder.Audience.ALL;
import static dev.triennium.domain.reminder.Audience.OWNER;
import static dev.triennium.domain.reminder.Audience.REPRESENTATIVES;
import static dev.triennium.domain.reminder.Audience.TEAM;
import static dev.triennium.domain.reminder.ReminderPlan.remind;

import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.Preparation;
import dev.triennium.domain.reminder.ReminderPlan;
import dev.triennium.domain.reminder.Urgency;
import java.util.List;

/// What can fall due in registers.
public enum RegisterDeadlineKind implements DeadlineKind {
    /// A risk is looked at again.
    RISK_REVIEW(
            remind(OWNER).onDays(-14, 0).then(TEAM).onDays(14).thenEvery30DaysUntilDay(104),
            ToPrepare.RATE_ANEW),

    /// A measure that treats a risk is done.
    RISK_MEASURE(remind(OWNER).onDays(-7, -1, 0, 3).then(TEAM).onDays(7, 21), ToPrepare.DO_MEASURE),

    /// An issue of the context is looked at again.
    CONTEXT_REVIEW(
            remind(OWNER).onDays(-14, 0).then(TEAM).onDays(14).thenEvery30DaysUntilDay(104),
            ToPrepare.LOOK_AGAIN),

    /// It is looked at again who requires what.
    PARTY_REVIEW(
            remind(OWNER).onDays(-14, 0).then(TEAM).onDays(14).thenEvery30DaysUntilDay(104),
            ToPrepare.LOOK_AGAIN),

    /// A supplier is evaluated again.
    SUPPLIER_EVALUATION(
            remind(OWNER).onDays(-30, -7, 0).then(TEAM).onDays(14).thenEvery30DaysUntilDay(104),
            ToPrepare.EVALUATE_SUPPLIER),

    /// An objective is measured.
    OBJECTIVE_MEASUREMENT(
            remind(OWNER).onDays(-7, 0).then(TEAM).onDays(7, 21), ToPrepare.MEASURE_OBJECTIVE),

    /// An objective is reached.
    OBJECTIVE_REACHED(
            remind(OWNER).onDays(-30, -7, 0).then(TEAM).onDays(7).thenEvery30DaysUntilDay(97),
            ToPrepare.REACH_OBJECTIVE),

    /// A management review is held.
    MANAGEMENT_REVIEW(
            remind(OWNER).onDays(-30, -14, -7, -1, 0).then(TEAM).onDays(3).thenEachWeekUntilDay(31),
            ToPrepare.PREPARE_REVIEW),

    /// The chair signs the minutes of a management review.
    MANAGEMENT_REVIEW_SIGNATURE(
            remind(OWNER).onDays(-7, 0).then(TEAM).onDays(3).thenEachWeekUntilDay(31),
            ToPrepare.SIGN_REVIEW),

    /// The next management review is held, a year after the last.
    MANAGEMENT_REVIEW_NEXT(
            remind(OWNER)
                    .onDays(-90, -60, -30, -14, 0)
                    .then(TEAM)
                    .onDays(7)
                    .thenEvery30DaysUntilDay(97),
            ToPrepare.PLAN_REVIEW),

    /// A management review is signed before an audit of the certification body. The preparation of
    /// that audit has reminders of its own, on other days.
    MANAGEMENT_REVIEW_BEFORE_AUDIT(
            remind(REPRESENTATIVES).onDays(-45, -21).then(TEAM).onDays(-7, -2, 0),
            ToPrepare.PLAN_REVIEW),

    /// What a management review decided is carried out.
    REVIEW_DECISION(
            remind(OWNER).onDays(-7, -1, 0, 3).then(TEAM).onDays(7, 21), ToPrepare.CARRY_OUT),

    /// What recurs is done again.
    RECURRING_TASK(
            remind(OWNER).onDays(-7, 0, 3).then(TEAM).onDays(7, 21).thenEvery30DaysUntilDay(111),
            ToPrepare.DO_AGAIN),
    /// A certificate is looked up in the public register.
    CERTIFICATE_CHECK(
            remind(TEAM).onDays(-7, 0, 7, 21).thenEvery30DaysUntilDay(111),
            ToPrepare.LOOK_UP_CERTIFICATE),

    /// The team of an external audit is accepted or objected to.
    AUDIT_TEAM_ANSWER(remind(TEAM).onDays(-7, -3, -1, 0), ToPrepare.ANSWER_FOR_TEAM),

    /// An area of concern of stage 1 is closed.
    AREA_OF_CONCERN(
            remind(TEAM).onDays(-14, -7, -1, 0).then(ALL).onDays(3).thenEachWeekUntilDay(31),
            ToPrepare.CLOSE_CONCERN),

    /// The last day to contest a fact of the report of an external audit.
    AUDIT_REPORT_FACTS(remind(TEAM).onDays(-7, -3, -1, 0), ToPrepare.READ_REPORT),

    /// An external audit begins with open points, because somebody decided so. Whoever answers for
    /// the client at the firm is told as well.
    READINESS_OVERRIDE(remind(ALL).onDays(0), ToPrepare.LOOK_AT_READINESS) {
        @Override
        public boolean isToldAtOnce() {
            return true;
        }

        @Override
        public boolean isState() {
            return true;
        }
    },

    /// A mark comes down, or what is said of a certification is adapted.
    MARK_TASK(
            remind(OWNER).onDays(-7, -1, 0).then(TEAM).onDays(1, 7).thenEachWeekUntilDay(35),
            ToPrepare.ADAPT_MARK) {
        @Override
        public boolean isToldAtOnce() {
            return true;
        }
    },

    /// What an auditor of the certification body asks for is there.
    AUDITOR_REQUEST(
            remind(OWNER).onDays(-7, -1, 0).then(TEAM).onDays(1, 3).thenEachWeekUntilDay(31),
            ToPrepare.ANSWER_AUDITOR) {
        @Override
        public boolean isToldAtOnce() {
            return true;
        }
    },

    /// It is found out whether the certification body must be told of an incident.
    INCIDENT_QUESTION(
            remind(TEAM).onDays(0, 1, 3).thenEachWeekUntilDay(31), ToPrepare.ASK_CONTRACT) {
        @Override
        public boolean isToldAtOnce() {
            return true;
        }
    },

    /// The certification body is told of an incident, by the contract with it.
    INCIDENT_NOTICE(
            remind(TEAM).onDays(-7, -3, -1, 0).then(ALL).onDays(1, 3).thenEachWeekUntilDay(31),
            ToPrepare.TELL_BODY) {
        @Override
        public Urgency urgency() {
            return Urgency.LEGAL_STATUS;
        }

        @Override
        public boolean isToldAtOnce() {
            return true;
        }

        @Override
        public boolean isHard() {
            return true;
        }
    };

    private enum ToPrepare implements Preparation {
        RATE_ANEW,
        LOOK_AGAIN,
        DO_MEASURE,
        EVALUATE_SUPPLIER,
        MEASURE_OBJECTIVE,
        REACH_OBJECTIVE,
        PREPARE_REVIEW,
        SIGN_REVIEW,
        PLAN_REVIEW,
        CARRY_OUT,
        DO_AGAIN,
        LOOK_UP_CERTIFICATE,
        ANSWER_FOR_TEAM,
        CLOSE_CONCERN,
        READ_REPORT,
        LOOK_AT_READINESS,
        ADAPT_MARK,
        ANSWER_AUDITOR,
        ASK_CONTRACT,
        TELL_BODY
    }

    private final ReminderPlan plan;
    private final ToPrepare toPrepare;

    RegisterDeadlineKind(ReminderPlan plan, ToPrepare toPrepare) {
        this.plan = plan;
        this.toPrepare = toPrepare;
    }

    @Override
    public String feature() {
        return "register";
    }

    @Override
    public ReminderPlan plan() {
        return plan;
    }

    @Override
    public Urgency urgency() {
        return Urgency.ORDINARY;
    }

    @Override
    public List<? extends Preparation> checklist() {
        return List.of(toPrepare);
    }
}
