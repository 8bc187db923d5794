package dev.triennium.domain.statementofapplicability;

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

/// The controls of drafts that colleagues own. What is signed stays as it was signed.
@DomainService
final class StatementDuties implements ColleagueDuties {

    private static final String TYPE = "StatementControl";

    private final StatementOfApplicabilityRepository statements;
    private final StatementOfApplicabilityService service;

    StatementDuties(
            StatementOfApplicabilityRepository statements,
            StatementOfApplicabilityService service) {
        this.statements = statements;
        this.service = service;
    }

    @Override
    public Map<Ref<ColleagueId>, List<OpenWork>> listOpen(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues) {
        var open = new HashMap<Ref<ColleagueId>, List<OpenWork>>();
        statements
                .listOwned(scopes, colleagues)
                .forEach((ref, owned) -> open.put(ref, works(owned)));
        return open;
    }

    private static List<OpenWork> works(List<StatementControl> owned) {
        return owned.stream().map(one -> new OpenWork(TYPE, one.id(), null)).toList();
    }

    @Override
    public List<OpenWork> handOver(TenantScope scope, ColleagueId from, ColleagueId to) {
        return works(service.handOver(scope, from, to));
    }
}
