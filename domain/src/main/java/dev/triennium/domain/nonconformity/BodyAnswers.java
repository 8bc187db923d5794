package dev.triennium.domain.nonconformity;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.certification.CertificationPapers;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.CertificationService;
import dev.triennium.domain.certification.Finding;
import dev.triennium.domain.certification.FindingDeadlines;
import dev.triennium.domain.certification.FindingTerms;
import dev.triennium.domain.certification.OfCertification;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What the certification of a nonconformity knows, and is told.
@DomainService
public final class BodyAnswers {

    private final CertificationPapers papers;
    private final CertificationRepository certifications;
    private final CertificationService service;

    public BodyAnswers(
            CertificationPapers papers,
            CertificationRepository certifications,
            CertificationService service) {
        this.papers = papers;
        this.certifications = certifications;
        this.service = service;
    }

    private Optional<OfCertification<Finding>> finding(TenantScope scope, Nonconformity one) {
        var id = one.content().finding();
        if (one.body() == null || id == null) {
            return Optional.empty();
        }
        var ref = Ref.in(scope, id);
        return Optional.ofNullable(
                papers.listFindings(TenantScopes.of(scope), List.of(ref)).get(ref));
    }

    ExtensionLimit limit(TenantScope scope, Nonconformity one) {
        return finding(scope, one)
                .map(
                        filed -> {
                            var certification =
                                    certifications.find(scope, filed.certification()).orElseThrow();
                            return new ExtensionLimit(
                                    FindingTerms.of(certification, filed.paper()).last(),
                                    certification.dossier().parameters().decisionLeadDays());
                        })
                .orElse(ExtensionLimit.NONE);
    }

    void extend(
            TenantScope scope,
            Nonconformity one,
            NonconformityStep step,
            NonconformityExtension.Granted granted) {
        finding(scope, one)
                .ifPresent(
                        filed ->
                                service.extend(
                                        scope,
                                        filed.certification(),
                                        filed.paper().id(),
                                        part(step),
                                        granted.until(),
                                        Objects.requireNonNullElse(
                                                granted.letter(),
                                                "Evidence " + granted.evidence())));
    }

    private static FindingDeadlines.Part part(NonconformityStep step) {
        return switch (step) {
            case CORRECTION -> FindingDeadlines.Part.CORRECTION;
            case PLAN -> FindingDeadlines.Part.PLAN;
            case IMPLEMENTATION -> FindingDeadlines.Part.IMPLEMENTATION;
            case VERIFICATION, EFFECTIVENESS ->
                    throw new IllegalStateException("No body gives time for it");
        };
    }
}
