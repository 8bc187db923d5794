package dev.triennium.domain.eligibility;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;

public interface BodyCheckRecordRepository
        extends AggregateRepository<BodyCheckRecordId, BodyCheckRecord> {

    Map<Ref<BodyCheckRecordId>, BodyCheckRecord> list(
            TenantScopes scopes, Collection<Ref<BodyCheckRecordId>> refs);

    /// The latest record of each of these checks of the body for the system.
    Map<BodyCheckKind, BodyCheckRecord> listLatest(
            TenantScope scope,
            ManagementSystemId system,
            CertificationBodyId body,
            Collection<BodyCheckKind> kinds);
}
