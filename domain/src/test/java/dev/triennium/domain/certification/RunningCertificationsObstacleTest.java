package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.FixedRunningCertifications.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunningCertificationsObstacleTest {

    private static final TenantScope SCOPE =
            new JobScopes().of("test", new TenantId(new UUID(1, 1)), ZoneOffset.UTC);

    private static RunningCertificationsObstacle obstacle(CertificationHead... running) {
        return new RunningCertificationsObstacle(
                FixedRunningCertifications.names(List.of(running)));
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
