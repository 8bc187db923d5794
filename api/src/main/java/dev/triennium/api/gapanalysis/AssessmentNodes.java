package dev.triennium.api.gapanalysis;

import dev.triennium.api.graphql.NodeSource;
import dev.triennium.api.graphql.TenantNodes;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.identity.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `node` finds of this feature.
@Configuration(proxyBeanMethods = false)
class AssessmentNodes {

    @Bean
    NodeSource nodesOfAssessments(AssessmentRepository assessments) {
        return new TenantNodes<>(
                AssessmentView.TYPE, AssessmentId::new, assessments::list, AssessmentView::of);
    }

    @Bean
    NodeSource assessmentItemNodes(AssessmentRepository assessments) {
        return new TenantNodes<>(
                AssessmentItemView.TYPE,
                AssessmentItemId::new,
                assessments::listItems,
                AssessmentItemView::of);
    }

    @Bean
    NodeSource assessmentAssigneeNodes(Assignees assignees) {
        return new TenantNodes<>(
                AssessmentAssigneeView.TYPE,
                PersonId::new,
                assignees::list,
                AssessmentAssigneeView::of);
    }
}
