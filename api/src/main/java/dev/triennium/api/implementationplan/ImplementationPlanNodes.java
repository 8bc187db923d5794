package dev.triennium.api.implementationplan;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.implementationplan.ImplementationPlan;
import dev.triennium.domain.implementationplan.ImplementationPlanId;
import dev.triennium.domain.implementationplan.ImplementationPlanRepository;
import dev.triennium.domain.implementationplan.PlanBaseline;
import dev.triennium.domain.implementationplan.PlanBaselineId;
import dev.triennium.domain.implementationplan.PlanBaselineRepository;
import dev.triennium.domain.implementationplan.PlanGateDecision;
import dev.triennium.domain.implementationplan.PlanGateDecisionId;
import dev.triennium.domain.implementationplan.PlanGateDecisionRepository;
import dev.triennium.domain.implementationplan.PlanTask;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.implementationplan.PlanTaskRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

@Configuration(proxyBeanMethods = false)
class ImplementationPlanNodes {

    @Bean
    Entity<ImplementationPlanId, ImplementationPlan> nodesOfImplementationPlans(
            ImplementationPlanRepository plans, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                ImplementationPlanView.TYPE,
                ImplementationPlanId::new,
                plans::list,
                ImplementationPlanView::of);
    }

    @Bean
    Entity<PlanBaselineId, PlanBaseline> planBaselineNodes(
            PlanBaselineRepository baselines, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                PlanBaselineView.TYPE,
                PlanBaselineId::new,
                baselines::list,
                PlanBaselineView::of);
    }

    @Bean
    Entity<PlanGateDecisionId, PlanGateDecision> planGateDecisionNodes(
            PlanGateDecisionRepository decisions, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                PlanGateDecisionView.TYPE,
                PlanGateDecisionId::new,
                decisions::list,
                PlanGateDecisionView::of);
    }

    @Bean
    Entity<PlanTaskId, PlanTask> planTaskNodes(
            PlanTaskRepository tasks, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry, PlanTaskView.TYPE, PlanTaskId::new, tasks::list, PlanTaskView::of);
    }
}
