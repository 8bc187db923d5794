package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.StatementCheck.Force;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One version of the statement of one organisation for one edition. Only a draft changes.
public sealed interface StatementOfApplicability {

    Facts facts();

    default StatementOfApplicabilityId id() {
        return facts().id();
    }

    /// @param version grows with each change
    /// @param number counts the versions of the edition's statement from 1
    /// @param assessment where it took its start from
    /// @param startedBy null when a job did
    record Facts(
            StatementOfApplicabilityId id,
            int version,
            StandardId standard,
            int number,
            @Nullable AssessmentId assessment,
            Instant startedAt,
            @Nullable PersonId startedBy) {

        public Facts {
            Objects.requireNonNull(id);
            Objects.requireNonNull(standard);
            Objects.requireNonNull(startedAt);
        }

        Facts next() {
            return new Facts(id, version + 1, standard, number, assessment, startedAt, startedBy);
        }
    }

    /// @param role the one that allowed it
    /// @param acceptances of the risk that is left; empty for what was signed before they were kept
    record Signature(
            PersonId person, Role role, Instant signedAt, List<RiskAcceptance> acceptances) {

        public Signature {
            acceptances = List.copyOf(acceptances);
            Objects.requireNonNull(person);
            Objects.requireNonNull(role);
            Objects.requireNonNull(signedAt);
        }
    }

    record Draft(Facts facts) implements StatementOfApplicability {

        /// The draft after a change of its controls.
        public Draft changed() {
            return new Draft(facts.next());
        }

        /// @param edition the key of the standard
        /// @param controls all of them
        /// @throws RuleViolationException when a rule is against it, which says what is in the way
        public Signed sign(String edition, List<StatementControl> controls, Signature signature) {
            // What risks need is a warning, and in nobody's way.
            StatementChecks.of(edition, controls, Set.of()).stream()
                    .filter(check -> check.force() == Force.HARD)
                    .findFirst()
                    .ifPresent(
                            check -> {
                                throw new RuleViolationException(
                                        ErrorCode.RULE_VIOLATED,
                                        check.rule().reference(),
                                        List.of(),
                                        check.message());
                            });
            if (signature.acceptances().isEmpty()) {
                throw new RuleViolationException(
                        ErrorCode.RULE_VIOLATED,
                        StatementRule.RISK_ACCEPTED.reference(),
                        List.of("riskAcceptances"),
                        "Name the risk owners who accepted the residual risk.");
            }
            return new Signed(facts.next(), signature);
        }
    }

    record Signed(Facts facts, Signature signature) implements StatementOfApplicability {

        public Superseded supersede(Instant now) {
            return new Superseded(facts.next(), signature, now);
        }
    }

    record Superseded(Facts facts, Signature signature, Instant supersededAt)
            implements StatementOfApplicability {}

    /// @throws RuleViolationException when it is signed
    default Draft asDraft() {
        return switch (this) {
            case Draft draft -> draft;
            case Signed _, Superseded _ ->
                    throw new RuleViolationException(
                            ErrorCode.STATE_MISMATCH,
                            StatementRule.SIGNED_IS_FROZEN.reference(),
                            List.of("id"),
                            "This version is signed.");
        };
    }
}
