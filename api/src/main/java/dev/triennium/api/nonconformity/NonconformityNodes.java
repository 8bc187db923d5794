package dev.triennium.api.nonconformity;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.nonconformity.CorrectiveAction;
import dev.triennium.domain.nonconformity.CorrectiveActionId;
import dev.triennium.domain.nonconformity.CorrectiveActionRepository;
import dev.triennium.domain.nonconformity.Nonconformity;
import dev.triennium.domain.nonconformity.NonconformityAnalysis;
import dev.triennium.domain.nonconformity.NonconformityAnalysisId;
import dev.triennium.domain.nonconformity.NonconformityAnalysisRepository;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.nonconformity.NonconformityRepository;
import dev.triennium.domain.nonconformity.NonconformityResponse;
import dev.triennium.domain.nonconformity.NonconformityResponseId;
import dev.triennium.domain.nonconformity.NonconformityResponseRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// What `node` finds of the register of nonconformities.
@Configuration(proxyBeanMethods = false)
class NonconformityNodes {

    @Bean
    Entity<NonconformityId, Nonconformity> nodesOfNonconformities(
            NonconformityRepository nonconformities, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                NonconformityView.TYPE,
                NonconformityId::new,
                nonconformities::list,
                NonconformityView::of);
    }

    @Bean
    Entity<NonconformityAnalysisId, NonconformityAnalysis> nodesOfNonconformityAnalyses(
            NonconformityAnalysisRepository analyses, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                NonconformityAnalysisView.TYPE,
                NonconformityAnalysisId::new,
                analyses::list,
                NonconformityAnalysisView::of);
    }

    @Bean
    Entity<NonconformityResponseId, NonconformityResponse> nodesOfNonconformityResponses(
            NonconformityResponseRepository responses, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                NonconformityResponseView.TYPE,
                NonconformityResponseId::new,
                responses::list,
                NonconformityResponseView::of);
    }

    @Bean
    Entity<CorrectiveActionId, CorrectiveAction> nodesOfCorrectiveActions(
            CorrectiveActionRepository actions, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                CorrectiveActionView.TYPE,
                CorrectiveActionId::new,
                actions::list,
                CorrectiveActionView::of);
    }
}
