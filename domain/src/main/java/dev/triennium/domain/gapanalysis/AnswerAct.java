package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.participation.ParticipationAct;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// To answer an item, as long as one is asked and the assessment goes on.
@DomainService
public final class AnswerAct implements ParticipationAct {

    public static final String NAME = "ANSWER_ASSESSMENT_ITEM";

    private final AssessmentItemRepository items;
    private final AssessmentRepository assessments;

    public AnswerAct(AssessmentItemRepository items, AssessmentRepository assessments) {
        this.items = items;
        this.assessments = assessments;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String subjectType() {
        return ItemDeadlines.SUBJECT_TYPE;
    }

    @Override
    public Optional<Asked> find(TenantScope scope, Colleague colleague, UUID subject) {
        var id = new AssessmentItemId(subject);
        return items.find(scope, id)
                .filter(item -> isAsked(scope, item, colleague))
                .map(
                        item ->
                                new Asked(
                                        items.listLabels(scope, List.of(id)).getOrDefault(id, ""),
                                        item.dueOn()));
    }

    private boolean isAsked(TenantScope scope, AssessmentItem item, Colleague colleague) {
        return colleague.id().equals(item.assignee())
                && item.state().isWithRespondent()
                && assessments
                        .find(scope, item.assessment())
                        .filter(Assessment::canBeAnswered)
                        .isPresent();
    }
}
