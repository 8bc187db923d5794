package dev.triennium.domain.certification;

import dev.triennium.domain.certification.Certification.Decision;
import dev.triennium.domain.certification.Cycled.Certified;
import dev.triennium.domain.certification.Ended.Cancelled;
import dev.triennium.domain.certification.Ended.Refused;
import dev.triennium.domain.certification.Preparing.Applied;
import dev.triennium.domain.certification.Preparing.Audited;
import dev.triennium.domain.certification.Preparing.AwaitingStage2;
import dev.triennium.domain.certification.Preparing.Contracted;
import dev.triennium.domain.certification.Preparing.DecisionPending;
import dev.triennium.domain.certification.Preparing.Stage1Done;
import dev.triennium.domain.certification.Preparing.Stage1Planned;
import dev.triennium.domain.certification.Preparing.Stage2Done;
import dev.triennium.domain.certification.Preparing.Stage2Planned;
import dev.triennium.domain.certification.cycle.CertificationRule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From the application to the first decision.
public sealed interface PreparingStep<S extends Preparing> extends CertificationStep<S> {

    /// The body takes the application on; the review and the contract may come one after the
    /// other.
    record AcceptApplication(
            @Nullable LocalDate reviewAcceptedOn,
            @Nullable LocalDate contractSignedOn,
            BodyDeclaration declaration)
            implements PreparingStep<Applied> {

        static final Premise<Applied> PREMISE =
                Premise.of(Applied.class, CertificationRule.APP_1, "Accepting the application");

        @Override
        public Premise<Applied> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<? extends Preparing> from(Applied certification, Circumstances now) {
            return certification.accept(
                    reviewAcceptedOn, contractSignedOn, declaration, now.today());
        }
    }

    /// The body does not take the application on.
    record DeclineApplication(LocalDate on, String reason) implements PreparingStep<Applied> {

        static final Premise<Applied> PREMISE =
                Premise.of(Applied.class, CertificationRule.APP_1, "Declining the application");

        @Override
        public Premise<Applied> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<Refused> from(Applied certification, Circumstances now) {
            return certification.decline(on, reason, now.today());
        }
    }

    /// The client withdraws its application.
    record Cancel(LocalDate on, String reason) implements PreparingStep<Preparing> {

        static final Premise<Preparing> PREMISE =
                Premise.of(Preparing.class, CertificationRule.AP_1, "Cancelling the application");

        @Override
        public Premise<Preparing> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<Cancelled> from(Preparing certification, Circumstances now) {
            return certification.cancel(on, reason, now.today());
        }
    }

    record ScheduleStage1(LocalDate startsOn, AuditTeam team) implements PreparingStep<Contracted> {

        static final Premise<Contracted> PREMISE =
                Premise.of(Contracted.class, CertificationRule.APP_1, "Scheduling stage 1");

        @Override
        public Premise<Contracted> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<Stage1Planned> from(Contracted certification, Circumstances now) {
            now.requireAccredited(certification, Stages.STARTS_ON);
            return certification.scheduleStage1(startsOn, team, now.today(), now.ids());
        }
    }

    /// @param concerns what could become a nonconformity at stage 2
    record CompleteStage1(LocalDate completedOn, List<NewFinding> concerns)
            implements PreparingStep<Stage1Planned> {

        static final Premise<Stage1Planned> PREMISE =
                Premise.of(Stage1Planned.class, CertificationRule.AP_1, "Completing stage 1");

        @Override
        public Premise<Stage1Planned> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<Stage1Done> from(Stage1Planned certification, Circumstances now) {
            for (var i = 0; i < concerns.size(); i++) {
                now.requireClause(
                        certification, "areasOfConcern." + i + ".clause", concerns.get(i).clause());
            }
            return certification.complete(completedOn, concerns, now.today(), now.ids());
        }
    }

    record RepeatStage1(LocalDate startsOn, AuditTeam team) implements PreparingStep<Stage1Done> {

        static final Premise<Stage1Done> PREMISE =
                Premise.of(Stage1Done.class, CertificationRule.ST_1, "Repeating stage 1");

        @Override
        public Premise<Stage1Done> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<Stage1Planned> from(Stage1Done certification, Circumstances now) {
            now.requireAccredited(certification, Stages.STARTS_ON);
            return certification.repeatStage1(startsOn, team, now.today(), now.ids());
        }
    }

    /// @param isReady what stage 1 concluded; of no matter when stage 2 is repeated
    record ScheduleStage2(LocalDate startsOn, AuditTeam team, boolean isReady)
            implements PreparingStep<AwaitingStage2> {

        static final Premise<AwaitingStage2> PREMISE =
                Premise.of(AwaitingStage2.class, CertificationRule.ST_1, "Scheduling stage 2")
                        .when(
                                certification ->
                                        !(certification instanceof Contracted contracted)
                                                || contracted.isAgain(),
                                "Stage 1 comes first.");

        @Override
        public Premise<AwaitingStage2> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<Stage2Planned> from(AwaitingStage2 certification, Circumstances now) {
            return certification.scheduleStage2(
                    startsOn,
                    team,
                    isReady,
                    now.transitionOf(certification),
                    now.today(),
                    now.ids());
        }
    }

    record CompleteStage2(LocalDate completedOn) implements PreparingStep<Stage2Planned> {

        static final Premise<Stage2Planned> PREMISE =
                Premise.of(Stage2Planned.class, CertificationRule.AP_1, "Completing stage 2");

        @Override
        public Premise<Stage2Planned> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<Stage2Done> from(Stage2Planned certification, Circumstances now) {
            return certification.complete(completedOn, now.today());
        }
    }

    /// The file is complete.
    record SubmitForDecision() implements PreparingStep<Audited> {

        static final Premise<Audited> PREMISE =
                Premise.of(Audited.class, CertificationRule.DEC_3, "Submitting the file");

        @Override
        public Premise<Audited> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<DecisionPending> from(Audited certification, Circumstances now) {
            return certification.submitForDecision(now.today());
        }
    }

    record Grant(Decision decision) implements PreparingStep<DecisionPending> {

        static final Premise<DecisionPending> PREMISE =
                Premise.of(
                        DecisionPending.class,
                        CertificationRule.DEC_3,
                        "Granting the certification");

        @Override
        public Premise<DecisionPending> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<Certified> from(DecisionPending certification, Circumstances now) {
            return certification.grant(
                    decision, now.transitionOf(certification), now.today(), now.ids());
        }
    }

    record Refuse(LocalDate on, String decisionMaker, String reason)
            implements PreparingStep<DecisionPending> {

        static final Premise<DecisionPending> PREMISE =
                Premise.of(
                        DecisionPending.class,
                        CertificationRule.DEC_2,
                        "Refusing the certification");

        @Override
        public Premise<DecisionPending> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<Refused> from(DecisionPending certification, Circumstances now) {
            return certification.refuse(on, decisionMaker, reason, now.today());
        }
    }
}
