package dev.triennium.api.gapanalysis;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.gapanalysis.Assessment;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentItemRepository;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.gapanalysis.AssessmentTurn;
import dev.triennium.domain.gapanalysis.AssessmentTurnId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

@Configuration(proxyBeanMethods = false)
class AssessmentNodes {

    @Bean
    Entity<AssessmentId, Assessment> nodesOfAssessments(
            AssessmentRepository assessments, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                AssessmentView.TYPE,
                AssessmentId::new,
                assessments::list,
                AssessmentView::of);
    }

    @Bean
    Entity<AssessmentItemId, AssessmentItem> assessmentItemNodes(
            AssessmentItemRepository items, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                AssessmentItemView.TYPE,
                AssessmentItemId::new,
                items::list,
                AssessmentItemView::of);
    }

    @Bean
    Entity<AssessmentTurnId, AssessmentTurn> assessmentTurnNodes(
            AssessmentItemRepository items, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                AssessmentTurnView.TYPE,
                AssessmentTurnId::new,
                items::listTurns,
                AssessmentTurnView::of);
    }
}
