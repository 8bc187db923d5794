package dev.triennium.domain.risk;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.OwnedRepository;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.register.RunningEntries;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Measures of risks.
public interface RiskMeasureRepository
        extends AggregateRepository<RiskMeasureId, RiskMeasure>,
                OwnedRepository<RiskMeasureId, RiskMeasure>,
                RunningEntries {

    /// The same page below each risk, in one statement, first those that are due first.
    Map<Ref<RiskId>, Page<RiskMeasure>> pages(
            TenantScopes scopes,
            Collection<Ref<RiskId>> risks,
            RiskMeasureFilter filter,
            PageRequest page);

    /// All of each risk, in the same order.
    Map<Ref<RiskId>, List<RiskMeasure>> listAll(TenantScopes scopes, Collection<Ref<RiskId>> risks);

    int count(TenantScope scope, RiskId risk);
}
