package dev.triennium.api.managementreview;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.managementreview.ManagementReview;
import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.managementreview.ManagementReviewRepository;
import dev.triennium.domain.managementreview.ReviewDecision;
import dev.triennium.domain.managementreview.ReviewDecisionId;
import dev.triennium.domain.managementreview.ReviewDecisionRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// What `node` finds of management reviews.
@Configuration(proxyBeanMethods = false)
class ManagementReviewNodes {

    @Bean
    Entity<ManagementReviewId, ManagementReview> nodesOfManagementReviews(
            ManagementReviewRepository reviews, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                ManagementReviewView.TYPE,
                ManagementReviewId::new,
                reviews::list,
                ManagementReviewView::of);
    }

    @Bean
    Entity<ReviewDecisionId, ReviewDecision> nodesOfReviewDecisions(
            ReviewDecisionRepository decisions, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                ReviewDecisionView.TYPE,
                ReviewDecisionId::new,
                decisions::list,
                ReviewDecisionView::of);
    }
}
