package dev.triennium.domain.externalaudit;

import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.RunningEntries;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

public interface ExternalAuditRepository
        extends AggregateRepository<ExternalAuditId, ExternalAudit>, RunningEntries {

    Map<Ref<ExternalAuditId>, ExternalAudit> list(
            TenantScopes scopes, Collection<Ref<ExternalAuditId>> refs);

    /// The same page below each certification, oldest first.
    Map<Ref<CertificationId>, Page<ExternalAudit>> pages(
            TenantScopes scopes, Collection<Ref<CertificationId>> certifications, PageRequest page);

    /// All of each certification, oldest first.
    Map<Ref<CertificationId>, List<ExternalAudit>> listOfCertifications(
            TenantScopes scopes, Collection<Ref<CertificationId>> certifications);

    /// Whether something is prepared of the audit already.
    boolean has(TenantScope scope, PlannedAuditId audit);

    /// Nobody else changes it until the transaction ends.
    boolean lock(TenantScope scope, ExternalAuditId id);
}
