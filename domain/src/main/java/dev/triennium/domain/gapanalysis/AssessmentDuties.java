package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.tenancy.ColleagueDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.OpenWork;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The answers that colleagues were asked for.
@DomainService
final class AssessmentDuties implements ColleagueDuties {

    private final AssessmentItemRepository items;
    private final AnswerService answers;

    AssessmentDuties(AssessmentItemRepository items, AnswerService answers) {
        this.items = items;
        this.answers = answers;
    }

    @Override
    public Map<Ref<ColleagueId>, List<OpenWork>> listOpen(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues) {
        var open = new HashMap<Ref<ColleagueId>, List<OpenWork>>();
        items.listWaitingFor(scopes, colleagues)
                .forEach(
                        (ref, waiting) ->
                                open.put(
                                        ref,
                                        waiting.stream().map(AssessmentDuties::work).toList()));
        return open;
    }

    private static OpenWork work(AssessmentItem item) {
        return new OpenWork(ItemDeadlines.SUBJECT_TYPE, item.id(), item.dueOn());
    }

    @Override
    public List<OpenWork> handOver(TenantScope scope, ColleagueId from, ColleagueId to) {
        return answers.handOver(scope, from, to).stream().map(AssessmentDuties::work).toList();
    }
}
