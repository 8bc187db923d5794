package dev.triennium.domain.risk;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.InMemoryRegisterRepository;
import dev.triennium.domain.register.LinkedRisks;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Risks in memory; of filters it knows the kind, of orders none.
public final class InMemoryRisks extends InMemoryRegisterRepository<RiskId, Risk>
        implements RiskRepository, NeededControls, LinkedRisks {

    public final List<RiskDecision> decisions = new ArrayList<>();

    @Override
    public Map<RiskId, String> listTitles(TenantScope scope, Collection<RiskId> risks) {
        var titles = new HashMap<RiskId, String>();
        list(TenantScopes.of(scope), Ref.in(scope, risks))
                .forEach((ref, risk) -> titles.put(ref.id(), risk.title()));
        return titles;
    }

    @Override
    public Map<TenantId, Page<Risk>> pages(
            TenantScopes scopes, RiskFilter filter, RiskOrder order, PageRequest page) {
        return register.pagesOfFacts(
                scopes,
                risk -> filter.kind() == null || filter.kind() == risk.facts().content().kind());
    }

    @Override
    public Map<Ref<ControlId>, List<Risk>> listOfControls(
            TenantScopes scopes, Collection<Ref<ControlId>> controls) {
        var found = new HashMap<Ref<ControlId>, List<Risk>>();
        for (var ref : controls) {
            var all =
                    register.pagesOfFacts(
                                    TenantScopes.of(List.of(scopes.get(ref.tenant()))),
                                    risk ->
                                            risk.facts().isOpen()
                                                    && risk.links().controls().contains(ref.id()))
                            .get(ref.tenant());
            if (all != null && !all.items().isEmpty()) {
                found.put(ref, all.values());
            }
        }
        return found;
    }

    @Override
    public Map<Ref<ControlId>, List<Integer>> listNumbers(
            TenantScopes scopes, Collection<TenantId> tenants) {
        return Map.of();
    }

    @Override
    public void insertDecision(TenantScope scope, RiskDecision decision) {
        decisions.addFirst(decision);
    }

    @Override
    public Map<Ref<RiskId>, List<RiskDecision>> listDecisions(
            TenantScopes scopes, Collection<Ref<RiskId>> risks) {
        var found = new HashMap<Ref<RiskId>, List<RiskDecision>>();
        risks.forEach(
                ref ->
                        found.put(
                                ref,
                                decisions.stream()
                                        .filter(one -> one.risk().equals(ref.id()))
                                        .toList()));
        return found;
    }
}
