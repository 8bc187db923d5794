package dev.triennium.domain.reminder;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Remembers what people have read of what they were told.
@DomainService
public final class NotificationService {

    private final Notifications notifications;
    private final Clock clock;

    public NotificationService(Notifications notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /// @return it as it is then
    /// @throws NotFoundException when it is nothing that the person was told
    public Notification markRead(TenantScope scope, ReminderId id) {
        if (find(scope, id).isEmpty()) {
            throw new NotFoundException("id");
        }
        notifications.markRead(scope, id, clock.instant());
        return find(scope, id).orElseThrow(() -> new NotFoundException("id"));
    }

    private Optional<Notification> find(TenantScope scope, ReminderId id) {
        var ref = Ref.in(scope, id);
        return Optional.ofNullable(
                notifications.list(TenantScopes.of(scope), List.of(ref)).get(ref));
    }

    /// @param scopes of the organisations that have unread ones
    /// @return when, by which one finds those that are marked
    public Instant markAllRead(TenantScopes scopes, Instant toldUntil) {
        var now = clock.instant();
        scopes.tenants()
                .forEach(tenant -> notifications.markAllRead(scopes.get(tenant), toldUntil, now));
        return now;
    }
}
