package dev.triennium.domain.certificationbody;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

public interface CertificationBodyRepository {

    Optional<CertificationBody> find(TenantScope scope, CertificationBodyId id);

    Map<CertificationBodyId, Owned<CertificationBody>> list(
            TenantScopes scopes, Collection<CertificationBodyId> ids);

    /// By name.
    Page<CertificationBody> list(TenantScope scope, PageRequest page);

    void insert(TenantScope scope, CertificationBody body);

    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    void update(TenantScope scope, CertificationBody body, int expectedVersion);
}
