package dev.triennium.domain.certification;

import java.util.ArrayList;
import java.util.List;

/// A certification as the audit trail keeps it: of audits, findings and certificates, only those
/// that the change touched.
record AuditedCertification(CertificationState state, Certification certification) {

    static AuditedCertification of(Certification one) {
        return new AuditedCertification(one.state(), one);
    }

    static AuditedCertification of(Certification one, Certification other) {
        var papers = one.dossier();
        var others = other.dossier();
        return of(
                one.with(
                        new Dossier(
                                papers.id(),
                                papers.version(),
                                papers.standard(),
                                papers.body(),
                                papers.parameters(),
                                papers.application(),
                                papers.formerCycle(),
                                papers.accreditationLostOn(),
                                only(papers.audits(), others.audits()),
                                only(papers.findings(), others.findings()),
                                only(papers.certificates(), others.certificates()))));
    }

    private static <T> List<T> only(List<T> these, List<T> notThose) {
        var rest = new ArrayList<>(these);
        rest.removeAll(notThose);
        return rest;
    }
}
