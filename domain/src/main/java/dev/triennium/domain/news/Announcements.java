package dev.triennium.domain.news;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says of each change once that it happened, to all who listen. What must happen with the change
/// or not at all, such as its entry in the audit trail, has its place in the transaction instead.
@DomainService
public final class Announcements {

    private final TenantTransactions transactions;
    private final List<AnnouncementListener> listeners;

    public Announcements(TenantTransactions transactions, List<AnnouncementListener> listeners) {
        this.transactions = transactions;
        this.listeners = List.copyOf(listeners);
    }

    /// Call it inside the transaction; the listeners are told once that is committed, and never if
    /// it is not.
    public void announce(TenantScope scope, String type, UUID id, int version) {
        announce(scope, type, id, version, null, List.of());
    }

    /// The same, of parts of it that changed together.
    public void announce(
            TenantScope scope,
            String type,
            UUID id,
            int version,
            @Nullable String kind,
            List<UUID> parts) {
        var announcement =
                new Announcement(scope.tenant(), type, id, version, kind, parts, scope.person());
        listeners.forEach(
                listener ->
                        transactions.afterCommit(scope, () -> listener.announced(announcement)));
    }
}
