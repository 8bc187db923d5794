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

/// The evidence that colleagues own and that will end.
@DomainService
final class EvidenceDuties implements ColleagueDuties {

    private final EvidenceRepository evidence;
    private final EvidenceService service;

    EvidenceDuties(EvidenceRepository evidence, EvidenceService service) {
        this.evidence = evidence;
        this.service = service;
    }

    @Override
    public Map<Ref<ColleagueId>, List<OpenWork>> listOpen(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues) {
        var open = new HashMap<Ref<ColleagueId>, List<OpenWork>>();
        evidence.listEnding(scopes, colleagues)
                .forEach((ref, ending) -> open.put(ref, works(ending)));
        return open;
    }

    @Override
    public List<OpenWork> handOver(TenantScope scope, ColleagueId from, ColleagueId to) {
        var ref = Ref.in(scope, from);
        var ending =
                evidence.listEnding(TenantScopes.of(scope), List.of(ref))
                        .getOrDefault(ref, List.of());
        ending.forEach(one -> service.handOver(scope, one.id(), to));
        return works(ending);
    }

    private static List<OpenWork> works(List<Evidence.Facts> ending) {
        return ending.stream()
                .map(one -> new OpenWork(EvidenceService.TYPE, one.id(), one.validity().until()))
                .toList();
    }
}
