package dev.triennium.domain.internalaudit;

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

/// The audits that colleagues lead or carry out. Observers have nothing to do in them.
@DomainService
final class InternalAuditDuties implements ColleagueDuties {

    private final InternalAuditRepository audits;
    private final InternalAuditService service;

    InternalAuditDuties(InternalAuditRepository audits, InternalAuditService service) {
        this.audits = audits;
        this.service = service;
    }

    @Override
    public Map<Ref<ColleagueId>, List<OpenWork>> listOpen(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues) {
        var open = new HashMap<Ref<ColleagueId>, List<OpenWork>>();
        audits.listOpenOf(scopes, colleagues)
                .forEach(
                        (ref, all) ->
                                open.put(
                                        ref, all.stream().map(InternalAuditDuties::work).toList()));
        return open;
    }

    private static OpenWork work(InternalAudit.Facts audit) {
        return new OpenWork(InternalAuditDeadlines.TYPE, audit.id(), audit.content().startsOn());
    }

    @Override
    public List<OpenWork> handOver(TenantScope scope, ColleagueId from, ColleagueId to) {
        return service.handOver(scope, from, to).stream()
                .map(audit -> work(audit.facts()))
                .toList();
    }
}
