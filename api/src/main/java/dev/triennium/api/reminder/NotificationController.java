package dev.triennium.api.reminder;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.NewsDesk;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.news.Announcement;
import dev.triennium.domain.paging.ListCount;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.DeadlineNames;
import dev.triennium.domain.reminder.Notification;
import dev.triennium.domain.reminder.NotificationService;
import dev.triennium.domain.reminder.Notifications;
import dev.triennium.domain.reminder.ReminderId;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@Controller
class NotificationController {

    /// Of those that were told together, an event shows so many.
    private static final int MOST_NOTIFICATIONS = 20;
    private static final int MOST_MARKED = 100;

    private final Notifications notifications;
    private final NotificationService service;
    private final DeadlineNames names;
    private final Authorizer authorizer;
    private final Flux<Announcement> news;

    NotificationController(
            Notifications notifications,
            NotificationService service,
            DeadlineNames names,
            Authorizer authorizer,
            NewsDesk desk) {
        this.notifications = notifications;
        this.service = service;
        this.names = names;
        this.authorizer = authorizer;
        this.news = desk.of(Notification.TYPE);
    }

    /// The GraphQL type `NotificationConnection`.
    ///
    /// @param page no field of the SDL
    /// @param portfolio no field of the SDL: whose it is
    record NotificationsView(Connection<NotificationView> page, PortfolioScope portfolio) {

        public Collection<Connection.Edge<NotificationView>> edges() {
            return page.edges();
        }

        public Connection.PageInfo pageInfo() {
            return page.pageInfo();
        }

        public ListCount totalCount() {
            return page.totalCount();
        }
    }

    @QueryMapping
    NotificationsView notifications(
            @Argument boolean unreadOnly,
            PageArguments page,
            PortfolioScope portfolio,
            Caller caller) {
        var found = notifications.pageAccessible(portfolio, unreadOnly, page.request());
        var tenants =
                found.values().stream()
                        .map(Notifications.OfTenant::tenant)
                        .collect(Collectors.toSet());
        var scopes = authorizer.readable(caller, tenants, portfolio.operation());
        return new NotificationsView(
                Connection.of(
                        found.where(one -> scopes.contains(one.tenant())),
                        page,
                        one -> NotificationView.of(scopes.get(one.tenant()), one.notification())),
                portfolio);
    }

    @SchemaMapping(typeName = "NotificationConnection")
    int unreadCount(NotificationsView shown) {
        return notifications.getUnread(shown.portfolio()).count();
    }

    /// The GraphQL type `ReceivedNotifications`.
    record ReceivedNotificationsView(List<NotificationView> notifications, int notificationCount) {}

    @SubscriptionMapping
    Flux<ReceivedNotificationsView> notificationsReceived(Caller caller) {
        return news.filter(one -> one.id().equals(caller.person().value()))
                .publishOn(Schedulers.boundedElastic())
                .concatMap(one -> Mono.justOrEmpty(received(caller, one)));
    }

    /// Nothing where the caller's access has ended since they were told.
    private Optional<ReceivedNotificationsView> received(Caller caller, Announcement told) {
        var scopes = authorizer.readable(caller, Set.of(told.tenant()), "notificationsReceived");
        if (scopes.isEmpty()) {
            return Optional.empty();
        }
        var scope = scopes.get(told.tenant());
        var first =
                told.parts().stream()
                        .limit(MOST_NOTIFICATIONS)
                        .map(id -> Ref.in(scope, new ReminderId(id)))
                        .toList();
        var found = notifications.list(scopes, first);
        var shown =
                first.stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .map(one -> NotificationView.of(scope, one))
                        .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReceivedNotificationsView(shown, told.parts().size()));
    }

    record MarkNotificationReadInput(ReminderId id) {}

    record MarkNotificationReadPayload(
            @Nullable NotificationView notification, List<UserErrorView> errors) {}

    @MutationMapping
    MarkNotificationReadPayload markNotificationRead(
            @Argument MarkNotificationReadInput input, TenantScope scope) {
        return new MarkNotificationReadPayload(
                NotificationView.of(scope, service.markRead(scope, input.id())), List.of());
    }

    record MarkAllNotificationsReadPayload(
            @Nullable List<NotificationView> notifications,
            @Nullable Integer unreadCount,
            List<UserErrorView> errors) {}

    record MarkAllNotificationsReadInput(Instant toldUntil) {}

    @MutationMapping
    MarkAllNotificationsReadPayload markAllNotificationsRead(
            @Argument MarkAllNotificationsReadInput input,
            PortfolioScope portfolio,
            Caller caller) {
        var unread = notifications.getUnread(portfolio);
        var scopes = authorizer.readable(caller, unread.tenants(), portfolio.operation());
        var at = service.markAllRead(scopes, input.toldUntil());
        var first = PageRequest.first(MOST_MARKED);
        return new MarkAllNotificationsReadPayload(
                notifications.pageReadAt(portfolio, at, first).values().stream()
                        .filter(one -> scopes.contains(one.tenant()))
                        .map(
                                one ->
                                        NotificationView.of(
                                                scopes.get(one.tenant()), one.notification()))
                        .toList(),
                notifications.getUnread(portfolio).count(),
                List.of());
    }

    @SchemaMapping(typeName = "Notification")
    @Nullable CompletableFuture<DeadlineView> deadline(
            NotificationView notification, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, DeadlineView.TYPE, notification.scope(), notification.deadlineId());
    }

    @SchemaMapping(typeName = "Notification")
    CompletableFuture<String> text(
            NotificationView notification, Locale language, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(deadline(notification, environment))
                .thenApply(
                        deadline -> names.told(deadline.deadline(), notification.news(), language));
    }
}
