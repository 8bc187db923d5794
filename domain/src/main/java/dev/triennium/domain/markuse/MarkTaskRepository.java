package dev.triennium.domain.markuse;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.OwnedRepository;
import dev.triennium.domain.register.RunningEntries;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/// Tasks at places where marks are used.
public interface MarkTaskRepository
        extends AggregateRepository<MarkTaskId, MarkTask>,
                OwnedRepository<MarkTaskId, MarkTask>,
                RunningEntries {

    /// The same page below each use, in one statement, first those that are due first.
    Map<Ref<MarkUseId>, Page<MarkTask>> pages(
            TenantScopes scopes,
            Collection<Ref<MarkUseId>> uses,
            MarkTaskFilter filter,
            PageRequest page);

    boolean hasOpen(TenantScope scope, MarkUseId use);

    /// Whether there is one for what happened on that day.
    boolean has(TenantScope scope, MarkUseId use, MarkTaskCause cause, LocalDate causedOn);
}
