package dev.triennium.api.certification;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.certification.Certificate;
import dev.triennium.domain.tenancy.TenantScope;

/// The GraphQL type `Certificate`.
record CertificateView(
        TenantScope scope,
        GlobalId id,
        int version,
        int cycleNumber,
        Certificate.Occasion occasion,
        String number,
        RuledDateView issued,
        RuledDateView effective,
        RuledDateView expiry,
        String certificateScope)
        implements ScopedView {

    static final String TYPE = "Certificate";

    static CertificateView of(TenantScope scope, Certificate certificate) {
        return new CertificateView(
                scope,
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
