package dev.triennium.domain.gate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.implementationplan.GateFacts;
import dev.triennium.domain.internalaudit.InternalAuditStandings;
import dev.triennium.domain.internalaudit.QualifiedAuditors;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What internal audits know.
@DomainService
final class InternalAuditGateFacts implements GateFacts {

    private static final String DONE = "internalAudit.done";
    private static final String QUALIFIED = "auditors.qualified";

    private final InternalAuditStandings standings;
    private final QualifiedAuditors auditors;

    InternalAuditGateFacts(InternalAuditStandings standings, QualifiedAuditors auditors) {
        this.standings = standings;
        this.auditors = auditors;
    }

    @Override
    public Set<String> facts() {
        return Set.of(DONE, QUALIFIED);
    }

    @Override
    public Map<TenantId, List<Known>> list(TenantScopes scopes, Collection<StandardId> standards) {
        var known = new HashMap<TenantId, List<Known>>();
        standings
                .list(scopes)
                .forEach(
                        (tenant, all) ->
                                all.stream()
                                        .filter(InternalAuditStandings.Standing::isComplete)
                                        .forEach(
                                                one ->
                                                        known.computeIfAbsent(
                                                                        tenant,
                                                                        _ -> new ArrayList<>())
                                                                .add(
                                                                        new Known(
                                                                                DONE,
                                                                                one.standard(),
                                                                                1))));
        auditors.count(scopes)
                .forEach(
                        (tenant, counts) ->
                                counts.forEach(
                                        (standard, count) ->
                                                known.computeIfAbsent(
                                                                tenant, _ -> new ArrayList<>())
                                                        .add(
                                                                new Known(
                                                                        QUALIFIED, standard,
                                                                        count))));
        return known;
    }
}
