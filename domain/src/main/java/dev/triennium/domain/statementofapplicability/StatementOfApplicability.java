package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.standard.StandardId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    record Signature(PersonId person, Role role, Instant signedAt) {

        public Signature {
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

        /// @param controls all of them
        /// @throws RuleViolationException when one is not justified; it names them
        public Signed sign(List<StatementControl> controls, Signature signature) {
            requireJustified(
                    StatementRule.INCLUDED_WITH_REASON,
                    "These controls are included without a reason: ",
                    controls,
                    control -> Boolean.TRUE.equals(control.treatment().applicable()));
            requireJustified(
                    StatementRule.EXCLUDED_WITH_REASON,
                    "These controls are neither included nor left out with a reason: ",
                    controls,
                    control -> !Boolean.TRUE.equals(control.treatment().applicable()));
            return new Signed(facts.next(), signature);
        }

        private static void requireJustified(
                StatementRule rule,
                String message,
                List<StatementControl> controls,
                Predicate<StatementControl> which) {
            var open =
                    controls.stream()
                            .filter(which)
                            .filter(control -> !control.treatment().isJustified())
                            .map(control -> control.number().value())
                            .collect(Collectors.joining(", "));
            if (!open.isEmpty()) {
                throw new RuleViolationException(rule.reference(), message + open);
            }
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
                            "This version is signed");
        };
    }
}
