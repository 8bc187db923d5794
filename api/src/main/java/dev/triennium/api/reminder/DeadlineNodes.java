package dev.triennium.api.reminder;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.reminder.DeadlineId;
import dev.triennium.domain.reminder.DeadlineList;
import dev.triennium.domain.reminder.ListedDeadline;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

@Configuration(proxyBeanMethods = false)
class DeadlineNodes {

    @Bean
    Entity<DeadlineId, ListedDeadline> deadlines(
            DeadlineList deadlines, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry, DeadlineView.TYPE, DeadlineId::new, deadlines::list, DeadlineView::of);
    }
}
