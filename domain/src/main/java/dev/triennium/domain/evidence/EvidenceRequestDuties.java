package dev.triennium.domain.evidence;

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

/// The evidence that colleagues were asked for.
@DomainService
final class EvidenceRequestDuties implements ColleagueDuties {

    private final EvidenceRequestRepository requests;
    private final EvidenceRequestService service;

    EvidenceRequestDuties(EvidenceRequestRepository requests, EvidenceRequestService service) {
        this.requests = requests;
        this.service = service;
    }

    @Override
    public Map<Ref<ColleagueId>, List<OpenWork>> listOpen(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues) {
        var open = new HashMap<Ref<ColleagueId>, List<OpenWork>>();
        requests.listWaitingFor(scopes, colleagues)
                .forEach((ref, waiting) -> open.put(ref, works(waiting)));
        return open;
    }

    @Override
    public List<OpenWork> handOver(TenantScope scope, ColleagueId from, ColleagueId to) {
        var ref = Ref.in(scope, from);
        var waiting =
                requests.listWaitingFor(TenantScopes.of(scope), List.of(ref))
                        .getOrDefault(ref, List.of());
        waiting.forEach(one -> service.handOver(scope, one.id(), to));
        return works(waiting);
    }

    private static List<OpenWork> works(List<EvidenceRequest> waiting) {
        return waiting.stream()
                .map(
                        one ->
                                new OpenWork(
                                        EvidenceRequestService.TYPE, one.id(), one.asked().dueOn()))
                .toList();
    }
}
