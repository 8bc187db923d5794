package dev.triennium.domain.certification;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyListener;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineDerivation;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Derives the deadlines of certifications from what is stored: at once for those of a body that
/// changes, and for all now and then, since the catalogue of standards changes too.
@DomainService
final class CertificationDeadlineSource implements DeadlineSource, CertificationBodyListener {

    private final RunningCertifications running;
    private final CertificationRepository certifications;
    private final CertificationBodyRepository bodies;
    private final Editions editions;
    private final DeadlineDerivation derivation;

    CertificationDeadlineSource(
            RunningCertifications running,
            CertificationRepository certifications,
            CertificationBodyRepository bodies,
            Editions editions,
            DeadlineDerivation derivation) {
        this.running = running;
        this.certifications = certifications;
        this.bodies = bodies;
        this.editions = editions;
        this.derivation = derivation;
    }

    @Override
    public String subjectType() {
        return CertificationDeadlines.SUBJECT_TYPE;
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return running.list(after, size);
    }

    @Override
    public List<Deadline> derive(TenantScope scope, UUID subject) {
        var id = new CertificationId(subject);
        if (!running.lock(scope, id)) {
            return List.of();
        }
        var certification = certifications.find(scope, id).orElseThrow();
        var dossier = certification.dossier();
        return CertificationDeadlines.of(
                certification,
                editions.find(dossier.standard()).orElseThrow(),
                bodies.find(scope, dossier.body()).orElseThrow().name());
    }

    @Override
    public void changed(TenantScope scope, CertificationBody body) {
        for (var id : running.listOfBody(scope, body.id())) {
            derivation.derive(scope, this, id.value());
        }
    }
}
