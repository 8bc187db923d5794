package dev.triennium.api.reminder;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.reminder.Notification;
import dev.triennium.domain.reminder.Notifications;
import dev.triennium.domain.reminder.ReminderId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

@Configuration(proxyBeanMethods = false)
class NotificationNodes {

    @Bean
    Entity<ReminderId, Notification> notificationEntity(
            Notifications notifications, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                NotificationView.TYPE,
                ReminderId::new,
                notifications::list,
                NotificationView::of);
    }
}
