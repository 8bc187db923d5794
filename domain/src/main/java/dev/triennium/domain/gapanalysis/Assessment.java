package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How far an organisation is from what editions of standards ask. What it is about stands in its
/// [AssessmentCoverage]. Its items have versions of their
/// own, so that people who answer different ones do not stand in each other's way.
public sealed interface Assessment extends Aggregate<AssessmentId> {

    Facts facts();

    @Override
    default AssessmentId id() {
        return facts().id();
    }

    @Override
    default int version() {
        return facts().version();
    }

    /// What whoever works in the scope may do now. The items have actions of their own.
    default List<AssessmentAction> allowedActions(TenantScope scope) {
        if (!scope.permissions().contains(Permission.ASSESS)) {
            return List.of();
        }
        return switch (this) {
            case InProgress _ -> List.of(AssessmentAction.values());
            case Completed _ -> List.of(AssessmentAction.CLONE);
        };
    }

    /// @param path of the assessment in the input
    /// @throws RuleViolationException when it never changes again
    default InProgress requireInProgress(List<String> path) {
        return switch (this) {
            case InProgress open -> open;
            case Completed _ ->
                    throw new RuleViolationException(
                            ErrorCode.STATE_MISMATCH,
                            AssessmentRule.COMPLETED_STAYS.reference(),
                            path,
                            "The assessment is complete");
        };
    }

    /// @param createdBy null: a job
    record Facts(
            AssessmentId id,
            int version,
            String name,
            @Nullable LocalDate dueOn,
            @Nullable AssessmentId clonedFrom,
            Instant createdAt,
            @Nullable PersonId createdBy) {

        public Facts {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
            Objects.requireNonNull(createdAt);
        }

        private Facts next(String newName, @Nullable LocalDate newDueOn) {
            return new Facts(id, version + 1, newName, newDueOn, clonedFrom, createdAt, createdBy);
        }
    }

    /// It can be answered.
    record InProgress(Facts facts) implements Assessment {

        public InProgress {
            Objects.requireNonNull(facts);
        }

        /// The days by which items are due stay as they are.
        InProgress change(String name, @Nullable LocalDate dueOn) {
            return new InProgress(facts.next(name, dueOn));
        }

        Completed complete(Instant at, @Nullable PersonId by) {
            return new Completed(facts.next(facts.name(), facts.dueOn()), at, by);
        }
    }

    /// It never changes again.
    record Completed(Facts facts, Instant completedAt, @Nullable PersonId completedBy)
            implements Assessment {

        public Completed {
            Objects.requireNonNull(facts);
            Objects.requireNonNull(completedAt);
        }
    }
}
