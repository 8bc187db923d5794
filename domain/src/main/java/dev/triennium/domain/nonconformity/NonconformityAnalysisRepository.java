package dev.triennium.domain.nonconformity;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

public interface NonconformityAnalysisRepository
        extends AggregateRepository<NonconformityAnalysisId, NonconformityAnalysis> {

    Map<Ref<NonconformityAnalysisId>, NonconformityAnalysis> list(
            TenantScopes scopes, Collection<Ref<NonconformityAnalysisId>> refs);

    /// All of each nonconformity, the latest first.
    Map<Ref<NonconformityId>, List<NonconformityAnalysis>> listOf(
            TenantScopes scopes, Collection<Ref<NonconformityId>> refs);

    int count(TenantScope scope, NonconformityId nonconformity);
}
