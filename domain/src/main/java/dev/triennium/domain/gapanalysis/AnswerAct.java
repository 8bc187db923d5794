package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.participation.ParticipationAct;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
    public Permission permission() {
        return Permission.ASSESS;
    }

    @Override
    public Optional<Asked> find(TenantScope scope, Colleague colleague, UUID subject) {
        return Optional.ofNullable(list(scope, colleague, List.of(subject)).get(subject));
    }

    @Override
    public Map<UUID, Asked> list(
            TenantScope scope, Colleague colleague, Collection<UUID> subjects) {
        var scopes = TenantScopes.of(scope);
        var ids = subjects.stream().map(AssessmentItemId::new).toList();
        var theirs =
                items.list(scopes, Ref.in(scope, ids)).values().stream()
                        .filter(item -> colleague.id().equals(item.assignee()))
                        .filter(item -> item.state().isWithRespondent())
                        .toList();
        if (theirs.isEmpty()) {
            return Map.of();
        }
        var answerable = answerable(scope, scopes, theirs);
        var labels = items.listLabels(scope, theirs.stream().map(AssessmentItem::id).toList());
        return theirs.stream()
                .filter(item -> answerable.contains(item.assessment()))
                .collect(
                        Collectors.toMap(
                                item -> item.id().value(),
                                item ->
                                        new Asked(
                                                labels.getOrDefault(item.id(), ""), item.dueOn())));
    }

    private Set<AssessmentId> answerable(
            TenantScope scope, TenantScopes scopes, List<AssessmentItem> of) {
        var wanted = of.stream().map(AssessmentItem::assessment).collect(Collectors.toSet());
        return assessments.list(scopes, Ref.in(scope, wanted)).values().stream()
                .filter(Assessment::canBeAnswered)
                .map(Assessment::id)
                .collect(Collectors.toSet());
    }
}
