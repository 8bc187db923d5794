package dev.triennium.domain.certification;

import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Certifications for those who look at them. Nothing is read that was not asked for.
public interface CertificationHeads {

    Optional<CertificationHead> find(TenantScope scope, CertificationId id);

    Map<Ref<CertificationId>, CertificationHead> list(
            TenantScopes scopes, Collection<Ref<CertificationId>> refs);

    Page<CertificationHead> page(
            TenantScope scope,
            CertificationFilter filter,
            CertificationOrder order,
            PageRequest page);

    /// A page of each tenant's certifications.
    Map<TenantId, Page<CertificationHead>> pages(
            TenantScopes scopes,
            CertificationFilter filter,
            CertificationOrder order,
            PageRequest page);

    Map<Ref<CertificationId>, ApplicationForm> listApplications(
            TenantScopes scopes, Collection<Ref<CertificationId>> refs);

    /// Those that the applications named.
    Map<Ref<CertificationId>, ManagementSystemId> listSystems(
            TenantScopes scopes, Collection<Ref<CertificationId>> refs);

    /// A page of the certifications of each management system, in the order of their applications.
    Map<Ref<ManagementSystemId>, Page<CertificationHead>> pagesOfSystems(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> systems, PageRequest page);

    /// Of each certification since its first decision: the running cycle, or the last one.
    Map<Ref<CertificationId>, CertificationCycle> listCycles(
            TenantScopes scopes, Collection<Ref<CertificationId>> refs);
}
