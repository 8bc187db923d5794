package dev.triennium.api.gapanalysis;

import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.gapanalysis.AssessmentTurnId;
import dev.triennium.domain.identity.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `node` finds of this feature.
@Configuration(proxyBeanMethods = false)
class AssessmentNodes {

    @Bean
    NodeSource nodesOfAssessments(AssessmentRepository assessments) {
        return NodeSource.inTenant(
                AssessmentView.TYPE, AssessmentId::new, assessments::list, AssessmentView::of);
    }

    @Bean
    NodeSource assessmentItemNodes(AssessmentRepository assessments) {
        return NodeSource.inTenant(
                AssessmentItemView.TYPE,
                AssessmentItemId::new,
                assessments::listItems,
                AssessmentItemView::of);
    }

    @Bean
    NodeSource assessmentTurnNodes(AssessmentRepository assessments) {
        return NodeSource.inTenant(
                AssessmentTurnView.TYPE,
                AssessmentTurnId::new,
                assessments::listTurns,
                AssessmentTurnView::of);
    }

    @Bean
    NodeSource assessmentAssigneeNodes(Assignees assignees) {
        return NodeSource.inTenant(
                AssessmentAssigneeView.TYPE,
                PersonId::new,
                assignees::list,
                AssessmentAssigneeView::of);
    }
}
