package dev.triennium.domain.reminder;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The open deadlines whose day nobody here can move ([DeadlineKind#isHard()]).
public interface HardDeadlines {

    /// One of them, as much as it takes to put what it belongs to in order.
    ///
    /// @param subject of the type that was asked for
    record Dated(DeadlineId id, UUID subject, DeadlineKind kind, LocalDate dueOn) {

        public Dated {
            Objects.requireNonNull(id);
            Objects.requireNonNull(subject);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(dueOn);
        }
    }

    /// The first of each subject, in one statement; a subject without one is left out.
    ///
    /// @param subjectType the GraphQL type, such as `Certification`
    <I extends EntityId> Map<Ref<I>, ListedDeadline> listNext(
            TenantScopes scopes, String subjectType, Collection<Ref<I>> subjects);

    /// Those of all subjects of a type in each organisation, the earliest first, in one statement.
    Map<TenantId, List<Dated>> list(TenantScopes scopes, String subjectType);
}
