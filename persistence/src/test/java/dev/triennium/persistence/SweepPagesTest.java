package dev.triennium.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.DueCertifications;
import dev.triennium.domain.certification.RunningCertifications;
import dev.triennium.domain.gapanalysis.RunningAssessmentItems;
import dev.triennium.domain.reminder.DeadlineId;
import dev.triennium.domain.reminder.DueDeadlines;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The later pages of sweeps, whose statements [SlowForms] looks at; here, behind the last row that
/// there can be.
@PersistenceTest
class SweepPagesTest {

    private static final UUID LAST = new UUID(-1, -1);
    private static final TenantId TENANT = new TenantId(LAST);
    private static final RunningSubject SUBJECT =
            new RunningSubject(TENANT, TestTenants.ZONE, LAST);

    @Autowired private DueDeadlines deadlines;
    @Autowired private DueCertifications certifications;
    @Autowired private RunningCertifications runningCertifications;
    @Autowired private RunningAssessmentItems runningItems;

    @Test
    void nothingIsDueBehindTheLastDeadline() {
        var now = Instant.parse("2199-01-01T00:00:00Z");
        var last =
                new DueDeadlines.DueDeadline(now, TENANT, TestTenants.ZONE, new DeadlineId(LAST));
        assertThat(deadlines.page(now, last, 10)).isEmpty();
    }

    @Test
    void nothingIsDueBehindTheLastCertification() {
        var until = LocalDate.of(2199, 1, 1);
        var last =
                new DueCertifications.Due(
                        TENANT, TestTenants.ZONE, new CertificationId(LAST), until);
        assertThat(certifications.list(until, last, 10)).isEmpty();
    }

    @Test
    void nothingRunsBehindTheLastSubject() {
        assertThat(runningCertifications.list(SUBJECT, 10)).isEmpty();
        assertThat(runningItems.list(SUBJECT, 10)).isEmpty();
    }
}
