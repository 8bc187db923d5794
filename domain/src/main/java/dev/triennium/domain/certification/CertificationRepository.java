package dev.triennium.domain.certification;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public interface CertificationRepository {

    Optional<Certification> find(TenantScope scope, CertificationId id);

    /// Those that exist of the given ones.
    Map<CertificationId, Owned<Certification>> list(
            TenantScopes scopes, Collection<CertificationId> ids);

    Map<PlannedAuditId, Owned<PlannedAudit>> listAudits(
            TenantScopes scopes, Collection<PlannedAuditId> ids);

    Map<FindingId, Owned<Finding>> listFindings(TenantScopes scopes, Collection<FindingId> ids);

    Map<CertificateId, Owned<Certificate>> listCertificates(
            TenantScopes scopes, Collection<CertificateId> ids);

    Page<Certification> list(
            TenantScope scope,
            CertificationFilter filter,
            CertificationOrder order,
            PageRequest page);

    /// A page of each tenant's certifications, in the order of their applications.
    Map<TenantId, Page<Certification>> listByTenant(TenantScopes scopes, PageRequest page);

    /// A page of each certification's events, oldest first.
    Map<CertificationEventId, Owned<CertificationEvent>> listEvents(
            TenantScopes scopes, Collection<CertificationEventId> ids);

    Map<CertificationId, Page<CertificationEvent>> listEvents(
            TenantScopes scopes, Collection<CertificationId> ids, PageRequest page);

    void insert(TenantScope scope, Certification certification, List<CertificationEvent> events);

    /// Stores the certification as the version after the expected one, and adds the events.
    ///
    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    void update(
            TenantScope scope,
            Certification certification,
            int expectedVersion,
            List<CertificationEvent> events);
}
