package dev.triennium;

import dev.triennium.domain.audittrail.AuditTrailVerification;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The product: API, persistence and scheduler in one process.
@SpringBootApplication(
        scanBasePackages = {
            "dev.triennium.api",
            "dev.triennium.persistence",
            "dev.triennium.scheduler",
            "dev.triennium.spreadsheet"
        })
public class TrienniumApplication {

    private static final String VERIFY = "verify-audit-trail";

    /// With the argument `verify-audit-trail` it checks every chain of the audit trail and exits,
    /// with 0 when nothing was tampered with and 1 otherwise; it serves nothing meanwhile.
    public static void main(String[] args) {
        if (Arrays.asList(args).contains(VERIFY)) {
            System.exit(verifyAuditTrail());
        }
        SpringApplication.run(TrienniumApplication.class, args);
    }

    private static int verifyAuditTrail() {
        try (var context =
                SpringApplication.run(
                        TrienniumApplication.class,
                        "--server.port=-1",
                        "--spring.quartz.auto-startup=false")) {
            var report = context.getBean(AuditTrailVerification.class).verify();
            report.breaks()
                    .forEach(
                            found ->
                                    System.out.printf(
                                            "BROKEN tenant %s at entry %d: %s%n",
                                            found.tenant().value(),
                                            found.sequence(),
                                            found.what()));
            System.out.printf(
                    "%d chains, %d entries, %d broken%n",
                    report.tenants(), report.entries(), report.breaks().size());
            return report.isIntact() ? 0 : 1;
        }
    }
}
