package dev.triennium.domain.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunningCertificationsObstacleTest {

    private static final TenantScope SCOPE =
            new JobScopes().of("test", new TenantId(new UUID(1, 1)), ZoneOffset.UTC);

    private static final CertificationHead SUSPENDED =
            new CertificationHead(
                    new CertificationId(new UUID(2, 1)),
                    3,
                    CertificationState.SUSPENDED,
                    TestCatalogue.ISO_9001,
                    new CertificationBodyId(new UUID(3, 1)));

    private static RunningCertificationsObstacle obstacle(CertificationHead... running) {
        return new RunningCertificationsObstacle(
                new RunningCertifications() {
                    @Override
                    public List<RunningSubject> list(@Nullable RunningSubject after, int size) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public List<CertificationHead> list(TenantScope scope) {
                        return List.of(running);
                    }

                    @Override
                    public List<CertificationId> listOfBody(
                            TenantScope scope, CertificationBodyId body) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public boolean lock(TenantScope scope, CertificationId id) {
                        throw new UnsupportedOperationException();
                    }
                },
                TestCatalogue.repository());
    }

    @Test
    void aRunningCertificationKeepsTheOrganisationInUseAndIsNamed() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> obstacle(SUSPENDED).check(SCOPE))
                .withMessageContaining("ISO 9001")
                .withMessageContaining("SUSPENDED")
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("ARC-2"));
        obstacle().check(SCOPE);
    }

    @Test
    void aSystemIsKeptInUseByACertificationOfItsStandardOnly() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> obstacle(SUSPENDED).check(SCOPE, Set.of("ISO 9001")));
        obstacle(SUSPENDED).check(SCOPE, Set.of("ISO 14001"));
        obstacle(SUSPENDED).check(SCOPE, Set.of());
    }
}
