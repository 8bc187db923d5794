package dev.triennium.domain.certification;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The same certifications run in each organisation.
public record FixedRunningCertifications(List<CertificationHead> heads)
        implements RunningCertifications {

    static final CertificationHead SUSPENDED =
            new CertificationHead(
                    new CertificationId(new UUID(2, 1)),
                    3,
                    CertificationState.SUSPENDED,
                    TestCatalogue.ISO_9001,
                    new CertificationBodyId(new UUID(3, 1)));

    public static RunningCertificationNames none() {
        return names(List.of());
    }

    public static RunningCertificationNames suspended() {
        return names(List.of(SUSPENDED));
    }

    static RunningCertificationNames names(List<CertificationHead> heads) {
        return new RunningCertificationNames(
                new FixedRunningCertifications(heads), TestCatalogue.repository());
    }

    @Override
    public List<RunningSubject> list(@Nullable RunningSubject after, int size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<CertificationHead> list(TenantScope scope) {
        return heads;
    }

    @Override
    public List<CertificationId> listOfBody(TenantScope scope, CertificationBodyId body) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean lock(TenantScope scope, CertificationId id) {
        throw new UnsupportedOperationException();
    }
}
