package dev.triennium.domain.nonconformity;

import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

public interface NonconformityResponseRepository
        extends AggregateRepository<NonconformityResponseId, NonconformityResponse> {

    Map<Ref<NonconformityResponseId>, NonconformityResponse> list(
            TenantScopes scopes, Collection<Ref<NonconformityResponseId>> refs);

    /// All about each audit, the latest first.
    Map<Ref<PlannedAuditId>, List<NonconformityResponse>> listOfAudits(
            TenantScopes scopes, Collection<Ref<PlannedAuditId>> audits);

    int count(TenantScope scope, PlannedAuditId audit);
}
