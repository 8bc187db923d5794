package dev.triennium.api.recurringtask;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.recurringtask.RecurringTask;
import dev.triennium.domain.recurringtask.RecurringTaskId;
import dev.triennium.domain.recurringtask.RecurringTaskRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// What `node` finds of the register of recurring tasks.
@Configuration(proxyBeanMethods = false)
class RecurringTaskNodes {

    @Bean
    Entity<RecurringTaskId, RecurringTask> nodesOfRecurringTasks(
            RecurringTaskRepository tasks, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                RecurringTaskView.TYPE,
                RecurringTaskId::new,
                tasks::list,
                RecurringTaskView::of);
    }
}
