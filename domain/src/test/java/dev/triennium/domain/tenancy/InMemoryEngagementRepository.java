package dev.triennium.domain.tenancy;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public final class InMemoryEngagementRepository extends InMemoryRepository<EngagementId, Engagement>
        implements EngagementRepository {

    @Override
    public Map<TenantId, Page<Engagement>> pages(TenantScopes scopes, PageRequest page) {
        var pages = new LinkedHashMap<TenantId, Page<Engagement>>();
        scopes.tenants().forEach(tenant -> pages.put(tenant, page(tenant, _ -> true)));
        return pages;
    }

    /// All whom firms have named, as if nobody ever left one.
    @Override
    public Map<TenantId, List<LeadConsultant>> listLeadConsultants(
            TenantScopes scopes, Instant at) {
        var found = new LinkedHashMap<TenantId, List<LeadConsultant>>();
        for (var tenant : scopes.tenants()) {
            var leads = new ArrayList<LeadConsultant>();
            for (var one : page(tenant, engagement -> !engagement.isOver(at)).values()) {
                var person = one.leadConsultant();
                if (person != null) {
                    leads.add(new LeadConsultant(one.id(), one.firm(), person));
                }
            }
            if (!leads.isEmpty()) {
                found.put(tenant, leads);
            }
        }
        return found;
    }

    @Override
    public boolean hasRunning(TenantScope scope, FirmId firm, Instant now) {
        return !page(scope.tenant(), one -> one.firm().equals(firm) && !one.isOver(now))
                .items()
                .isEmpty();
    }

    @Override
    public boolean hasLasting(TenantScope scope, @Nullable EngagementId apartFrom) {
        return !page(
                        scope.tenant(),
                        one ->
                                !one.id().equals(apartFrom)
                                        && one.endsAt() == null
                                        && one.pause() == null)
                .items()
                .isEmpty();
    }

    @Override
    public boolean hasAccess(TenantScope scope, FirmId firm, Instant now) {
        return !page(
                        scope.tenant(),
                        one ->
                                one.firm().equals(firm)
                                        && !one.isOver(now)
                                        && !one.startsAt().isAfter(now)
                                        && one.pause() == null)
                .items()
                .isEmpty();
    }
}
