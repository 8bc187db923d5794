package dev.triennium;

import dev.triennium.domain.audittrail.AuditTrailVerification;
import dev.triennium.domain.error.DomainException;
import dev.triennium.domain.mail.MailSuppressions;
import dev.triennium.domain.tenancy.FirmService;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The product: API, persistence and scheduler in one process.
@SpringBootApplication(
        scanBasePackages = {
            "dev.triennium.api",
            "dev.triennium.filestore",
            "dev.triennium.persistence",
            "dev.triennium.scheduler",
            "dev.triennium.spreadsheet"
        })
public class TrienniumApplication {

    private static final int MOST_SUPPRESSIONS = 10_000;

    /// What an operator runs instead of the product; it serves nothing meanwhile.
    @FunctionalInterface
    private interface Command {

        /// @return the status to exit with
        int run(ConfigurableApplicationContext context);
    }

    /// - `verify-audit-trail` checks every chain of the audit trail, and exits with 0 when nothing
    ///   was tampered with.
    /// - `found-firm <name> <subject>` founds a firm whose partner is the person with this subject.
    /// - `mail-suppressions` lists the addresses that nothing is sent to, and why.
    /// - `lift-mail-suppression <address>` lets mails go there again.
    public static void main(String[] args) {
        // What the product writes is in the language of whom it writes to. The machine's has no
        // say, also not in what libraries write: a Turkish one changes the letters of SQL.
        Locale.setDefault(Locale.ROOT);
        switch (args.length == 0 ? "" : args[0]) {
            case "verify-audit-trail" -> run(TrienniumApplication::verifyAuditTrail);
            case "found-firm" -> run(context -> foundFirm(context, List.of(args)));
            case "mail-suppressions" -> run(TrienniumApplication::listMailSuppressions);
            case "lift-mail-suppression" ->
                    run(context -> liftMailSuppression(context, List.of(args)));
            default -> SpringApplication.run(TrienniumApplication.class, args);
        }
    }

    private static void run(Command command) {
        int status;
        try (var context =
                SpringApplication.run(
                        TrienniumApplication.class,
                        "--server.port=-1",
                        "--spring.quartz.auto-startup=false")) {
            status = command.run(context);
        }
        System.exit(status);
    }

    private static int verifyAuditTrail(ConfigurableApplicationContext context) {
        var report = context.getBean(AuditTrailVerification.class).verify();
        report.breaks()
                .forEach(
                        found ->
                                System.out.printf(
                                        "BROKEN tenant %s at entry %d: %s%n",
                                        found.tenant().value(), found.sequence(), found.what()));
        System.out.printf(
                "%d chains, %d entries, %d broken%n",
                report.tenants(), report.entries(), report.breaks().size());
        return report.isIntact() ? 0 : 1;
    }

    private static int foundFirm(ConfigurableApplicationContext context, List<String> args) {
        if (args.size() != 3) {
            System.out.println("Usage: found-firm <name> <subject of its first partner>");
            return 2;
        }
        try {
            var firm = context.getBean(FirmService.class).found(args.get(1), args.get(2));
            System.out.printf("Founded %s as %s%n", firm.name(), firm.id().value());
            return 0;
        } catch (DomainException e) {
            System.out.println("Not founded: " + e.getMessage());
            return 1;
        }
    }

    private static int listMailSuppressions(ConfigurableApplicationContext context) {
        var found = context.getBean(MailSuppressions.class).listLatest(MOST_SUPPRESSIONS);
        found.forEach(
                one -> System.out.printf("%s %s: %s%n", one.since(), one.address(), one.reason()));
        System.out.printf("%d addresses%n", found.size());
        return 0;
    }

    private static int liftMailSuppression(
            ConfigurableApplicationContext context, List<String> args) {
        if (args.size() != 2) {
            System.out.println("Usage: lift-mail-suppression <address>");
            return 2;
        }
        var lifted = context.getBean(MailSuppressions.class).lift(args.get(1));
        System.out.println(lifted.isPresent() ? "Lifted" : "Nothing keeps mails from this address");
        return lifted.isPresent() ? 0 : 1;
    }
}
