package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.archive.Archivable;
import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How far an organisation is from what editions of standards ask. What it is about stands in its
/// [AssessmentCoverage]. Its items have versions of their
/// own, so that people who answer different ones do not stand in each other's way.
public sealed interface Assessment extends Aggregate<AssessmentId>, Archivable<Assessment> {

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
        if (!scope.mayChange(Permission.ASSESS)) {
            return List.of();
        }
        if (standing().archived() != null) {
            return List.of(AssessmentAction.CLONE, AssessmentAction.UNARCHIVE);
        }
        return switch (this) {
            case InProgress _ ->
                    List.of(
                            AssessmentAction.CHANGE,
                            AssessmentAction.ASSIGN,
                            AssessmentAction.ANSWER,
                            AssessmentAction.COMPLETE,
                            AssessmentAction.CLONE,
                            AssessmentAction.ARCHIVE);
            case Completed _ -> List.of(AssessmentAction.CLONE, AssessmentAction.ARCHIVE);
        };
    }

    @Override
    default Standing standing() {
        return facts().standing();
    }

    @Override
    default Assessment withStanding(Standing changed) {
        return switch (this) {
            case InProgress(var facts) -> new InProgress(facts.next(changed));
            case Completed(var facts, var at, var by) -> new Completed(facts.next(changed), at, by);
        };
    }

    default boolean canBeAnswered() {
        return switch (this) {
            case InProgress _ -> standing().archived() == null;
            case Completed _ -> false;
        };
    }

    /// @param path of the assessment in the input
    /// @throws RuleViolationException when it is in the archive, or never changes again
    default InProgress requireInProgress(List<String> path) {
        standing().requireInUse(path);
        return switch (this) {
            case InProgress open -> open;
            case Completed _ ->
                    throw new RuleViolationException(
                            ErrorCode.STATE_MISMATCH,
                            AssessmentRule.COMPLETED_STAYS.reference(),
                            path,
                            "The assessment is complete.");
        };
    }

    /// @param createdBy null: a job
    /// @param system whose scope said what was not asked; null: none was named
    record Facts(
            AssessmentId id,
            int version,
            String name,
            @Nullable LocalDate dueOn,
            @Nullable AssessmentId clonedFrom,
            Instant createdAt,
            @Nullable PersonId createdBy,
            Standing standing,
            @Nullable ManagementSystemId system) {

        public Facts {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
            Objects.requireNonNull(createdAt);
            Objects.requireNonNull(standing);
        }

        /// Of an assessment that names no management system.
        public Facts(
                AssessmentId id,
                int version,
                String name,
                @Nullable LocalDate dueOn,
                @Nullable AssessmentId clonedFrom,
                Instant createdAt,
                @Nullable PersonId createdBy,
                Standing standing) {
            this(id, version, name, dueOn, clonedFrom, createdAt, createdBy, standing, null);
        }

        private Facts next(String newName, @Nullable LocalDate newDueOn) {
            return new Facts(
                    id,
                    version + 1,
                    newName,
                    newDueOn,
                    clonedFrom,
                    createdAt,
                    createdBy,
                    standing,
                    system);
        }

        private Facts next(Standing changed) {
            return new Facts(
                    id,
                    version + 1,
                    name,
                    dueOn,
                    clonedFrom,
                    createdAt,
                    createdBy,
                    changed,
                    system);
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
