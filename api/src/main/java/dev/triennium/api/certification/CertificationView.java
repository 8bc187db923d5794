package dev.triennium.api.certification;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.certification.ApplicationForm;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationAction;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Certification`.
///
/// @param certification no field of the SDL: what the fields below are made from
record CertificationView(
        TenantScope scope,
        Certification certification,
        GlobalId id,
        int version,
        CertificationState state,
        ApplicationForm application,
        @Nullable CertificationCycleView cycle,
        @Nullable CertificateView currentCertificate,
        List<CertificationAction> allowedActions,
        List<CertificationDateView> dates)
        implements ScopedView {

    static final String TYPE = "Certification";

    static CertificationView of(TenantScope scope, Certification certification) {
        return new CertificationView(
                scope,
                certification,
                GlobalId.of(TYPE, scope.tenant(), certification.id().value()),
                certification.version(),
                certification.state(),
                certification.dossier().application(),
                certification.findCycle().map(CertificationCycleView::of).orElse(null),
                certification
                        .dossier()
                        .currentCertificate()
                        .map(certificate -> CertificateView.of(scope, certificate))
                        .orElse(null),
                CertificationAction.of(certification).stream()
                        .filter(action -> scope.permissions().contains(action.permission()))
                        .toList(),
                certification.dates().stream().map(CertificationDateView::of).toList());
    }
}
