package dev.triennium.domain.proofpage;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.util.Optional;

/// What somebody sees who opens a public page. Nothing is kept of it: each look says how the
/// certification stands at its moment.
@DomainService
public final class ProofLook {

    private static final String OPERATION = "lookAtProofPage";

    private final PublishedPages published;
    private final ProofPageRepository pages;
    private final CertificationRepository certifications;
    private final CertificationBodyRepository bodies;
    private final StandardRepository standards;
    private final TenantRepository tenants;
    private final JobScopes jobScopes;
    private final Clock clock;

    public ProofLook(
            PublishedPages published,
            ProofPageRepository pages,
            CertificationRepository certifications,
            CertificationBodyRepository bodies,
            StandardRepository standards,
            TenantRepository tenants,
            JobScopes jobScopes,
            Clock clock) {
        this.published = published;
        this.pages = pages;
        this.certifications = certifications;
        this.bodies = bodies;
        this.standards = standards;
        this.tenants = tenants;
        this.jobScopes = jobScopes;
        this.clock = clock;
    }

    /// Empty where there is no page: none of ours, revoked, or of an organisation that nobody looks
    /// after any more, so that nobody would say that a certification is suspended.
    public Optional<Proof> look(LinkToken key) {
        return published
                .find(key.hash())
                .flatMap(
                        place ->
                                look(
                                        jobScopes.of(OPERATION, place.tenant(), place.zone()),
                                        place.id()));
    }

    private Optional<Proof> look(TenantScope scope, ProofPageId id) {
        return tenants.find(scope)
                .filter(tenant -> tenant.standing().archived() == null)
                .flatMap(
                        tenant ->
                                pages.find(scope, id).flatMap(page -> proof(scope, tenant, page)));
    }

    private Optional<Proof> proof(TenantScope scope, Tenant tenant, ProofPage page) {
        var today = scope.today(clock);
        return certifications
                .find(scope, page.certification())
                .flatMap(
                        certification ->
                                StatusOfDay.of(certification, today)
                                        .flatMap(
                                                status ->
                                                        proof(
                                                                scope,
                                                                tenant,
                                                                page,
                                                                certification,
                                                                status)));
    }

    private Optional<Proof> proof(
            TenantScope scope,
            Tenant tenant,
            ProofPage page,
            Certification certification,
            StatusOfDay status) {
        var dossier = certification.dossier();
        var standard = standards.find(dossier.standard()).orElse(null);
        var body = bodies.find(scope, dossier.body()).orElse(null);
        return standard == null || body == null
                ? Optional.empty()
                : Optional.of(
                        new Proof(
                                scope.today(clock),
                                tenant.profile().name(),
                                standard.edition().designation(),
                                status,
                                body.name(),
                                page.content().accreditationBody(),
                                dossier.accreditationLostOn(),
                                page.content().isListed()));
    }
}
