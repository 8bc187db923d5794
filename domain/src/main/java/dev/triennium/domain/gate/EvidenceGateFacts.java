package dev.triennium.domain.gate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.evidence.EvidenceInUse;
import dev.triennium.domain.evidence.EvidenceRepository;
import dev.triennium.domain.evidence.MonthsOfOperation;
import dev.triennium.domain.implementationplan.GateFacts;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What evidence knows, as of today.
@DomainService
final class EvidenceGateFacts implements GateFacts {

    private static final String MONTHS = "records.months";
    private static final String EXPIRED = "evidence.expired";

    private final EvidenceRepository evidence;
    private final EvidenceInUse inUse;
    private final Clock clock;

    EvidenceGateFacts(EvidenceRepository evidence, EvidenceInUse inUse, Clock clock) {
        this.evidence = evidence;
        this.inUse = inUse;
        this.clock = clock;
    }

    @Override
    public Set<String> facts() {
        return Set.of(MONTHS, EXPIRED);
    }

    @Override
    public Map<TenantId, List<Known>> list(TenantScopes scopes, Collection<StandardId> standards) {
        var today = new HashMap<TenantId, LocalDate>();
        scopes.tenants().forEach(tenant -> today.put(tenant, scopes.get(tenant).today(clock)));
        var spans = evidence.listSpans(scopes);
        var known = new HashMap<TenantId, List<Known>>();
        if (today.isEmpty()) {
            return known;
        }
        var ended =
                inUse.countEnded(
                        scopes, today.values().stream().max(LocalDate::compareTo).orElseThrow());
        today.forEach(
                (tenant, day) ->
                        known.put(
                                tenant,
                                List.of(
                                        Known.of(
                                                MONTHS,
                                                MonthsOfOperation.of(
                                                                MonthsOfOperation.BY_CUSTOM,
                                                                spans.getOrDefault(
                                                                        tenant, List.of()),
                                                                day)
                                                        .months()),
                                        Known.of(
                                                EXPIRED,
                                                ended
                                                        .getOrDefault(tenant, Map.of())
                                                        .entrySet()
                                                        .stream()
                                                        .filter(one -> one.getKey().isBefore(day))
                                                        .mapToLong(Map.Entry::getValue)
                                                        .sum()))));
        return known;
    }
}
