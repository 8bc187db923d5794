package dev.triennium.local.product;

import dev.triennium.TrienniumApplication;
import dev.triennium.domain.audittrail.AuditTrailVerification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.boot.SpringApplication;

/// A node in a process of its own, with a clock of its own, until its input ends. Its last word is
/// what it thinks of the audit trail.
final class ZonedNode {

    static final String READY = "NODE READY";
    static final String INTACT = "NODE INTACT";

    private ZonedNode() {}

    /// @param args the folder of the clock, and options
    public static void main(String[] args) throws IOException {
        Locale.setDefault(Locale.ROOT);
        var clock = LocalClock.keptIn(Path.of(args[0]));
        var product = new SpringApplication(LocalConfiguration.class, TrienniumApplication.class);
        product.addInitializers(
                context -> context.getBeanFactory().registerSingleton("localClock", clock));
        try (var context = product.run(args)) {
            System.out.println(READY);
            while (System.in.read() >= 0) {
                // Nobody says anything.
            }
            var report = context.getBean(AuditTrailVerification.class).verify();
            System.out.println(report.isIntact() ? INTACT : "NODE " + report);
        }
        System.exit(0);
    }
}
