package dev.triennium.domain.certificateproof;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnedDeadlineSource;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.register.RegisterReminders;
import dev.triennium.domain.reminder.Deadline;
import java.util.List;

/// When certificates are looked up in the public register.
@DomainService
final class CertificateProofDeadlineSource
        extends OwnedDeadlineSource<CertificateProofId, CertificateProof> {

    static final String TYPE = "CertificateProof";

    CertificateProofDeadlineSource(CertificateProofRepository proofs) {
        super(TYPE, proofs, proofs, CertificateProofId::new);
    }

    @Override
    protected List<Deadline> deadlines(CertificateProof proof) {
        return RegisterReminders.of(
                TYPE,
                proof,
                RegisterDeadlineKind.CERTIFICATE_CHECK,
                proof.dueOn(),
                CertificateProofRule.REGISTERED.reference());
    }
}
