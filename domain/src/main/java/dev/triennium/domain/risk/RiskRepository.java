package dev.triennium.domain.risk;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.RegisterRepository;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

public interface RiskRepository extends RegisterRepository<RiskId, Risk> {

    /// The same page of each organisation's risks, in one statement.
    Map<TenantId, Page<Risk>> pages(
            TenantScopes scopes, RiskFilter filter, RiskOrder order, PageRequest page);

    /// The risks that are not closed and need each control, by number, in one statement.
    Map<Ref<ControlId>, List<Risk>> listOfControls(
            TenantScopes scopes, Collection<Ref<ControlId>> controls);

    /// Keeps an acceptance for good.
    void insertDecision(TenantScope scope, RiskDecision decision);

    /// The latest acceptances of each risk, the newest first.
    Map<Ref<RiskId>, List<RiskDecision>> listDecisions(
            TenantScopes scopes, Collection<Ref<RiskId>> risks);
}
