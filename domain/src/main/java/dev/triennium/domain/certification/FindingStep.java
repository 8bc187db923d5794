package dev.triennium.domain.certification;

import dev.triennium.domain.certification.Certification.Answerable;
import dev.triennium.domain.certification.Certification.OpenToFindings;
import dev.triennium.domain.certification.Certification.Running;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the auditors found, and how it was answered.
public sealed interface FindingStep<S extends Certification> extends CertificationStep<S> {

    record RecordFinding(NewFinding finding) implements FindingStep<OpenToFindings> {

        static final Premise<OpenToFindings> PREMISE =
                Premise.of(OpenToFindings.class, CertificationRule.NC_1, "Recording a finding");

        @Override
        public Premise<OpenToFindings> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<? extends Certification> from(
                OpenToFindings certification, Circumstances now) {
            now.requireClause(certification, "clause", finding.clause());
            return Findings.record(certification, finding, now.ids());
        }
    }

    /// @param overrideReason needed when it is recorded after stage 2 was to be repeated
    record VerifyFinding(FindingId finding, LocalDate verifiedOn, @Nullable String overrideReason)
            implements FindingStep<Answerable> {

        static final Premise<Answerable> PREMISE =
                Premise.of(Answerable.class, CertificationRule.NC_2, "Verifying a finding")
                        .when(
                                Answerable::hasFindingToVerify,
                                "No finding waits for a verification.");

        @Override
        public Premise<Answerable> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<? extends Certification> from(Answerable certification, Circumstances now) {
            return Findings.verify(certification, finding, verifiedOn, overrideReason, now.today());
        }
    }

    record AcceptFindingPlan(FindingId finding, LocalDate acceptedOn)
            implements FindingStep<Answerable> {

        static final Premise<Answerable> PREMISE =
                Premise.of(Answerable.class, CertificationRule.NC_2, "Accepting a plan")
                        .when(Answerable::hasPlanToAccept, "No plan waits to be accepted.");

        @Override
        public Premise<Answerable> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<? extends Certification> from(Answerable certification, Circumstances now) {
            return Findings.acceptPlan(certification, finding, acceptedOn, now.today());
        }
    }

    /// @param assignee null: nobody in particular any more
    record AssignFinding(FindingId finding, @Nullable ColleagueId assignee)
            implements FindingStep<Running> {

        static final Premise<Running> PREMISE =
                Premise.of(Running.class, CertificationRule.NC_2, "Assigning a finding")
                        .when(Running::hasFindingToAnswer, "No finding waits for an answer.");

        @Override
        public Premise<Running> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<? extends Certification> from(Running certification, Circumstances now) {
            return Findings.assign(certification, finding, assignee, now);
        }
    }
}
