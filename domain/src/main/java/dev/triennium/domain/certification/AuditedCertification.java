package dev.triennium.domain.certification;

/// A certification as the audit trail keeps it: of audits, findings and certificates, only those
/// that the change touched.
record AuditedCertification(CertificationState state, Certification certification) {

    static AuditedCertification of(Certification one) {
        return new AuditedCertification(one.state(), one);
    }

    static AuditedCertification of(Certification one, Certification other) {
        var dossier = one.dossier();
        return of(one.with(dossier.withPapers(dossier.papers().without(other.dossier().papers()))));
    }
}
