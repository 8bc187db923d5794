package dev.triennium.domain.tenantclosing;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Closings, and what became of the organisations that were closed.
final class InMemoryClosings extends InMemoryRepository<TenantId, TenantClosing>
        implements TenantClosingRepository, TenantErasure {

    final List<ClosedTenant> closed = new ArrayList<>();

    /// What comes of the next calls.
    final Deque<Progress> next = new ArrayDeque<>();

    @Override
    public void begin(TenantScope scope, ClosedTenant record) {
        closed.add(record);
    }

    @Override
    public boolean hasBegun(TenantScope scope) {
        return closed.stream().anyMatch(one -> one.id().equals(scope.tenant()));
    }

    @Override
    public Progress deleteSome(TenantScope scope, Instant at) {
        return next.remove();
    }
}
