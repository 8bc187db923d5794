package dev.triennium.api.reminder;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.reminder.DeadlineId;
import dev.triennium.domain.reminder.News;
import dev.triennium.domain.reminder.Notification;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Notification`.
///
/// @param deadlineId no field of the SDL: what `deadline` is read by
record NotificationView(
        TenantScope scope,
        GlobalId id,
        DeadlineId deadlineId,
        LocalDate dueOn,
        @Nullable News news,
        Instant toldAt,
        @Nullable Instant readAt)
        implements ScopedView {

    static final String TYPE = "Notification";

    static NotificationView of(TenantScope scope, Notification notification) {
        return new NotificationView(
                scope,
                GlobalId.of(TYPE, scope.tenant(), notification.id().value()),
                notification.deadline(),
                notification.dueOn(),
                notification.news(),
                notification.toldAt(),
                notification.readAt());
    }
}
