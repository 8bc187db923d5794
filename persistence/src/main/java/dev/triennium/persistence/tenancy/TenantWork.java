package dev.triennium.persistence.tenancy;

import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the transaction that this thread is in has done so far in its tenant. Bound around one
/// synchronous call, so that it can never outlive or leave it.
public final class TenantWork {

    private static final ScopedValue<TenantWork> CURRENT = ScopedValue.newInstance();

    /// A change that waits for the end of the transaction to enter the audit trail.
    public record Change(
            Instant occurredAt,
            String type,
            UUID subject,
            @Nullable Object before,
            @Nullable Object after) {}

    private final TenantScope scope;
    private final List<Change> changes = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean changed;

    TenantWork(TenantScope scope) {
        this.scope = scope;
    }

    public static Optional<TenantWork> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    static ScopedValue.Carrier bind(TenantWork work) {
        return ScopedValue.where(CURRENT, work);
    }

    public TenantScope scope() {
        return scope;
    }

    public void add(Change change) {
        changes.add(change);
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    void afterCommit(Runnable work) {
        afterCommit.add(work);
    }

    List<Runnable> afterCommit() {
        return List.copyOf(afterCommit);
    }

    void markChanged() {
        changed = true;
    }

    boolean hasChanged() {
        return changed;
    }
}
