package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How far an organisation is from what editions of standards ask. Its items have versions of their
/// own, so that people who answer different ones do not stand in each other's way.
public sealed interface Assessment {

    Facts facts();

    default AssessmentId id() {
        return facts().id();
    }

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

    /// @param standards in the order in which they are asked
    /// @param sites empty: the organisation as a whole
    /// @param createdBy null: a job
    record Facts(
            AssessmentId id,
            int version,
            String name,
            @Nullable LocalDate dueOn,
            List<StandardId> standards,
            List<SiteId> sites,
            @Nullable AssessmentId clonedFrom,
            Instant createdAt,
            @Nullable PersonId createdBy) {

        public Facts {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
            Objects.requireNonNull(createdAt);
            standards = List.copyOf(standards);
            sites = List.copyOf(sites);
        }

        private Facts next(String newName, @Nullable LocalDate newDueOn) {
            return new Facts(
                    id,
                    version + 1,
                    newName,
                    newDueOn,
                    standards,
                    sites,
                    clonedFrom,
                    createdAt,
                    createdBy);
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
