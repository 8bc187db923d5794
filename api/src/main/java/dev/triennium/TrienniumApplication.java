package dev.triennium;

import dev.triennium.api.graphql.LanguageTags;
import dev.triennium.domain.audittrail.AuditTrailVerification;
import dev.triennium.domain.directorysheet.DirectoryImport;
import dev.triennium.domain.directorysheet.DirectoryImportService;
import dev.triennium.domain.error.DomainException;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.invitation.FirmInvitationService;
import dev.triennium.domain.invitation.Invitation;
import dev.triennium.domain.invitation.Invitee;
import dev.triennium.domain.mail.MailSuppressions;
import dev.triennium.domain.sheet.SheetNotice;
import dev.triennium.domain.tenancy.FirmService;
import dev.triennium.domain.tenancy.FoundedFirms;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
            "dev.triennium.pdf",
            "dev.triennium.persistence",
            "dev.triennium.scheduler",
            "dev.triennium.spreadsheet"
        })
public class TrienniumApplication {

    private static final int MOST_SUPPRESSIONS = 10_000;
    private static final int WRONG_USE = 2;

    /// What an operator runs instead of the product; it serves nothing meanwhile.
    @FunctionalInterface
    private interface Command {

        /// @param out what stands last, after all that is logged
        /// @return the status to exit with
        int run(ConfigurableApplicationContext context, PrintWriter out);
    }

    /// - `verify-audit-trail` checks every chain of the audit trail, and exits with 0 when nothing
    ///   was tampered with.
    /// - `firms` lists the firms with their partners.
    /// - `found-firm <name> <address> <given name> <family name> [<language>]` founds a firm and
    ///   invites its first partner; `found-firm <name> <subject>` makes somebody its partner who
    ///   has signed in before.
    /// - `preview-directory <file>` says what a table of certification bodies (XLSX or CSV) would
    ///   do to the directory that all organisations see; `import-directory <file>` does it.
    /// - `mail-suppressions` lists the addresses that nothing is sent to, and why.
    /// - `lift-mail-suppression <address>` lets mails go there again.
    public static void main(String[] args) {
        // What the product writes is in the language of whom it writes to. The machine's has no
        // say, also not in what libraries write: a Turkish one changes the letters of SQL.
        Locale.setDefault(Locale.ROOT);
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        switch (args.length == 0 ? "" : args[0]) {
            case "verify-audit-trail" -> run(TrienniumApplication::verifyAuditTrail);
            case "firms" -> run(TrienniumApplication::listFirms);
            case "found-firm" -> run((context, out) -> foundFirm(context, List.of(args), out));
            case "preview-directory" ->
                    run((context, out) -> readDirectory(context, List.of(args), false, out));
            case "import-directory" ->
                    run((context, out) -> readDirectory(context, List.of(args), true, out));
            case "mail-suppressions" -> run(TrienniumApplication::listMailSuppressions);
            case "lift-mail-suppression" ->
                    run((context, out) -> liftMailSuppression(context, List.of(args), out));
            case String option when option.isEmpty() || option.startsWith("--") ->
                    product().run(args);
            case String unknown -> refuse(unknown);
        }
    }

    private static SpringApplication product() {
        var product = new SpringApplication(TrienniumApplication.class);
        product.addInitializers(context -> RequiredSettings.check(context.getEnvironment()));
        return product;
    }

    private static void refuse(String unknown) {
        System.err.printf(
                "There is no command %s. There are %s; without one, the product starts.%n",
                unknown,
                "verify-audit-trail, firms, found-firm, preview-directory, import-directory,"
                        + " mail-suppressions, lift-mail-suppression");
        System.exit(WRONG_USE);
    }

    private static void run(Command command) {
        int status;
        var out = new StringWriter();
        try (var context =
                product().run("--server.port=-1", "--spring.quartz.auto-startup=false")) {
            status = command.run(context, new PrintWriter(out));
        }
        System.out.print(out);
        System.exit(status);
    }

    static int verifyAuditTrail(ConfigurableApplicationContext context, PrintWriter out) {
        var report = context.getBean(AuditTrailVerification.class).verify();
        if (report.isOtherKey()) {
            out.printf(
                    "TRIENNIUM_AUDIT_KEY is not the key that sealed these %d chains%n",
                    report.chains());
            return WRONG_USE;
        }
        report.breaks()
                .forEach(
                        found ->
                                out.printf(
                                        "BROKEN %s at entry %d: %s%n",
                                        name(found.owner()), found.sequence(), found.what()));
        out.printf(
                "%d chains, %d entries, %d broken%n",
                report.chains(), report.entries(), report.breaks().size());
        return report.isIntact() ? 0 : 1;
    }

    private static String name(AuditTrailVerification.Owner owner) {
        return switch (owner) {
            case AuditTrailVerification.Owner.OfTenant(var tenant) -> "tenant " + tenant.value();
            case AuditTrailVerification.Owner.OfFirm(var firm) -> "firm " + firm.value();
        };
    }

    static int listFirms(ConfigurableApplicationContext context, PrintWriter out) {
        var now = context.getBean(Clock.class).instant();
        var found = context.getBean(FoundedFirms.class).listAll(now);
        found.forEach(
                one ->
                        out.printf(
                                "%s %s since %s, partners: %s%n",
                                one.firm().id().value(),
                                one.firm().name(),
                                one.since(),
                                one.partners().isEmpty()
                                        ? "none"
                                        : String.join(", ", one.partners())));
        out.printf("%d firms%n", found.size());
        return 0;
    }

    /// @param isTaken whether it is taken in, or only looked at
    private static int readDirectory(
            ConfigurableApplicationContext context,
            List<String> args,
            boolean isTaken,
            PrintWriter out) {
        if (args.size() != 2) {
            out.printf("Usage: %s <file.xlsx or file.csv>%n", args.getFirst());
            return WRONG_USE;
        }
        var file = args.get(1);
        var service = context.getBean(DirectoryImportService.class);
        try {
            var sheets =
                    service.read(
                            Files.readAllBytes(Path.of(file)),
                            file.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                                    ? FileType.XLSX
                                    : FileType.CSV);
            var found = isTaken ? service.apply(null, sheets) : service.preview(null, sheets);
            print(found, isTaken, out);
            return found.isFine() ? 0 : 1;
        } catch (DomainException e) {
            out.println("Not read: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            out.println("Not read: " + e);
            return 1;
        }
    }

    static void print(DirectoryImport found, boolean isTaken, PrintWriter out) {
        found.notices().forEach(one -> out.println(place(one) + one.message()));
        found.problems()
                .forEach(
                        one ->
                                out.printf(
                                        "Row %d, %s: %s%n",
                                        one.row(),
                                        one.heading().heading(Locale.ENGLISH),
                                        one.message()));
        out.printf(
                "%d rows to take, %d known already, %d problems%s%n",
                found.entries().size(),
                found.unchanged(),
                found.problems().size(),
                isTaken && found.isFine() ? "; taken in" : "; nothing was changed");
    }

    private static String place(SheetNotice notice) {
        if (notice.column() != null) {
            return "Column " + notice.column() + ": ";
        }
        return notice.row() == null ? "" : "Row " + notice.row() + ": ";
    }

    private static int foundFirm(
            ConfigurableApplicationContext context, List<String> args, PrintWriter out) {
        if (args.size() != 3 && args.size() != 5 && args.size() != 6) {
            out.println(
                    "Usage: found-firm <name> <address> <given name> <family name> [<language>]");
            out.println("or, for who has signed in before: found-firm <name> <subject>");
            return WRONG_USE;
        }
        try {
            if (args.size() > 3) {
                return foundByInvitation(context, args, out);
            }
            var founding = context.getBean(FirmService.class).found(args.get(1), args.get(2));
            out.printf(
                    founding.isNew() ? "Founded %s as %s%n" : "%s is there already, as %s%n",
                    founding.firm().name(),
                    founding.firm().id().value());
            return 0;
        } catch (DomainException e) {
            out.println("Not founded: " + e.getMessage());
            return 1;
        }
    }

    /// The mail leaves as soon as the product runs.
    private static int foundByInvitation(
            ConfigurableApplicationContext context, List<String> args, PrintWriter out) {
        var language = LanguageTags.parse(args.size() > 5 ? args.get(5) : "en");
        if (language.isEmpty()) {
            out.println("Not founded: the language must be one of BCP 47, such as de.");
            return WRONG_USE;
        }
        var partner = new Invitee(args.get(2), args.get(3), args.get(4), language.get());
        var founding = context.getBean(FirmInvitationService.class).found(args.get(1), partner);
        var firm = founding.firm();
        out.printf(
                founding.isNew() ? "Founded %s as %s%n" : "%s is there already, as %s%n",
                firm.name(),
                firm.id().value());
        out.println(
                switch (founding.invitation().invitation()) {
                    case Invitation.Open _ -> "An invitation goes to " + partner.address();
                    case Invitation.Accepted _ -> partner.address() + " is its partner";
                    case Invitation.Revoked _ -> "The invitation was revoked";
                });
        return 0;
    }

    private static int listMailSuppressions(
            ConfigurableApplicationContext context, PrintWriter out) {
        var found = context.getBean(MailSuppressions.class).listLatest(MOST_SUPPRESSIONS);
        found.forEach(one -> out.printf("%s %s: %s%n", one.since(), one.address(), one.reason()));
        out.printf("%d addresses%n", found.size());
        return 0;
    }

    private static int liftMailSuppression(
            ConfigurableApplicationContext context, List<String> args, PrintWriter out) {
        if (args.size() != 2) {
            out.println("Usage: lift-mail-suppression <address>");
            return WRONG_USE;
        }
        var lifted = context.getBean(MailSuppressions.class).lift(args.get(1));
        out.println(lifted.isPresent() ? "Lifted" : "Nothing keeps mails from this address");
        return lifted.isPresent() ? 0 : 1;
    }
}
