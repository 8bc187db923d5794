package dev.triennium.api.certification;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.certification.Certificate;
import dev.triennium.domain.certification.CertificateId;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.OfCertification;
import dev.triennium.domain.tenancy.TenantScope;

/// The GraphQL type `Certificate`.
///
/// @param certificationId no field of the SDL: what `certification` is loaded by
/// @param certificateId no field of the SDL: what `scopeStatement` is loaded by
record CertificateView(
        TenantScope scope,
        CertificationId certificationId,
        CertificateId certificateId,
        GlobalId id,
        int version,
        int cycleNumber,
        Certificate.Occasion occasion,
        String number,
        RuledDateView issued,
        RuledDateView effective,
        RuledDateView expiry,
        String certificateScope)
        implements CertificationPaperView {

    static final String TYPE = "Certificate";

    static CertificateView of(TenantScope scope, OfCertification<Certificate> filed) {
        var certificate = filed.paper();
        return new CertificateView(
                scope,
                filed.certification(),
                certificate.id(),
                GlobalId.of(TYPE, scope.tenant(), certificate.id().value()),
                certificate.version(),
                certificate.cycleNumber(),
                certificate.occasion(),
                certificate.number(),
                RuledDateView.of(certificate.issued()),
                RuledDateView.of(certificate.effective()),
                RuledDateView.of(certificate.expiry()),
                certificate.scope());
    }
}
