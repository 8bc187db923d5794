package dev.triennium.api.markuse;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.markuse.MarkTask;
import dev.triennium.domain.markuse.MarkTaskId;
import dev.triennium.domain.markuse.MarkTaskRepository;
import dev.triennium.domain.markuse.MarkUse;
import dev.triennium.domain.markuse.MarkUseId;
import dev.triennium.domain.markuse.MarkUseRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// What `node` finds of the register of marks and claims.
@Configuration(proxyBeanMethods = false)
class MarkUseNodes {

    @Bean
    Entity<MarkUseId, MarkUse> nodesOfMarkUses(
            MarkUseRepository uses, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry, MarkUseView.TYPE, MarkUseId::new, uses::list, MarkUseView::of);
    }

    @Bean
    Entity<MarkTaskId, MarkTask> nodesOfMarkTasks(
            MarkTaskRepository tasks, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry, MarkTaskView.TYPE, MarkTaskId::new, tasks::list, MarkTaskView::of);
    }
}
