package dev.triennium.domain.gate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.context.ContextCounts;
import dev.triennium.domain.implementationplan.GateFacts;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the registers of the context know. A party counts once it is known what it requires.
@DomainService
final class ContextGateFacts implements GateFacts {

    private static final String ISSUES = "context.issues.recorded";
    private static final String PARTIES = "interestedParties.recorded";

    private final ContextCounts context;

    ContextGateFacts(ContextCounts context) {
        this.context = context;
    }

    @Override
    public Set<String> facts() {
        return Set.of(ISSUES, PARTIES);
    }

    @Override
    public Map<TenantId, List<Known>> list(TenantScopes scopes, Collection<StandardId> standards) {
        var counts = context.list(scopes);
        var known = new HashMap<TenantId, List<Known>>();
        for (var tenant : scopes.tenants()) {
            var count = counts.getOrDefault(tenant, new ContextCounts.Count(0, 0));
            known.put(
                    tenant,
                    List.of(Known.of(ISSUES, count.issues()), Known.of(PARTIES, count.parties())));
        }
        return known;
    }
}
