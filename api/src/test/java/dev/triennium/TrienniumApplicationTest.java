package dev.triennium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.Message;
import dev.triennium.domain.audittrail.AuditTrailVerification;
import dev.triennium.domain.directorysheet.DirectoryColumn;
import dev.triennium.domain.directorysheet.DirectoryImport;
import dev.triennium.domain.sheet.SheetNotice;
import dev.triennium.domain.tenancy.Firm;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FoundedFirms;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.GenericApplicationContext;

class TrienniumApplicationTest {

    private static final Firm FIRM = new Firm(new FirmId(new UUID(1, 1)), "Alder");

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /// All that a start needs, but for a database.
    private static final Map<String, String> COMPLETE =
            Map.of(
                    "TRIENNIUM_DATABASE_URL", "jdbc:mysql://127.0.0.1:9/x",
                    "TRIENNIUM_DATABASE_USERNAME", "x",
                    "TRIENNIUM_DATABASE_PASSWORD", "x",
                    "TRIENNIUM_ISSUER", "http://127.0.0.1:9/realms/x",
                    "TRIENNIUM_AUDIENCE", "triennium-api",
                    "TRIENNIUM_AUDIT_KEY", "a2V5LWtleS1rZXkta2V5LWtleS1rZXkta2V5LWtleS1rZXk=",
                    "TRIENNIUM_PORT", "0");

    /// In a process of its own, which ends.
    @Test
    void aMistypedCommandIsNoServer() throws IOException, InterruptedException {
        var ended = run(Map.of(), "verify-audit-trial");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.said())
                .singleElement()
                .asString()
                .contains("verify-audit-trial", "verify-audit-trail", "found-firm");
    }

    static Stream<Arguments> starts() throws IOException {
        try (var closed = new ServerSocket(0)) {
            var nobody =
                    Map.of(
                            "TRIENNIUM_DATABASE_URL",
                            "jdbc:mysql://127.0.0.1:%d/x".formatted(closed.getLocalPort()));
            return Stream.of(
                    Arguments.of(nobody, "No database answers at TRIENNIUM_DATABASE_URL"),
                    Arguments.of(Map.of("TRIENNIUM_PORT", "abc"), "TRIENNIUM_PORT cannot be used"));
        }
    }

    @ParameterizedTest
    @MethodSource("starts")
    void whatKeepsItFromStartingIsOneLine(Map<String, String> settings, String sentence)
            throws Exception {
        var all = new HashMap<>(COMPLETE);
        all.putAll(settings);
        var ended = run(all);
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said().stream().filter(line -> line.contains("ERROR")))
                .singleElement()
                .asString()
                .contains(sentence);
        assertThat(ended.said())
                .noneMatch(line -> line.contains("WARN") || line.startsWith("\tat "))
                .noneMatch(line -> line.contains("APPLICATION FAILED"));
    }

    @Test
    void whatATableOfBodiesSaysInVainIsPrinted() {
        var said = new StringWriter();
        var found =
                new DirectoryImport(
                        List.of(),
                        3,
                        List.of(
                                new DirectoryImport.Problem(
                                        4, "B", DirectoryColumn.COUNTRY, Message.of("No code."))),
                        List.of(
                                new SheetNotice(null, "C", Message.of("Unknown.")),
                                new SheetNotice(null, null, Message.of("Missing."))));
        TrienniumApplication.print(found, true, new PrintWriter(said));
        assertThat(said.toString().lines())
                .containsExactly(
                        "Column C: Unknown.",
                        "Missing.",
                        "Row 4, Country (such as DE): No code.",
                        "0 rows to take, 3 known already, 1 problems; nothing was changed");
    }

    private static List<String> said(
            ToIntBiFunction<GenericApplicationContext, PrintWriter> command,
            int status,
            Consumer<GenericApplicationContext> beans) {
        var said = new StringWriter();
        try (var context = new GenericApplicationContext()) {
            beans.accept(context);
            context.refresh();
            assertThat(command.applyAsInt(context, new PrintWriter(said))).isEqualTo(status);
        }
        return said.toString().lines().toList();
    }

    @Test
    void whatTheAuditTrailSaysStandsLast() {
        var broken =
                new AuditTrailVerification.Report(
                        2,
                        17,
                        List.of(
                                new AuditTrailVerification.Break(
                                        new AuditTrailVerification.Owner.OfFirm(FIRM.id()),
                                        3,
                                        "Another hash")),
                        false);
        AuditTrailVerification verification = () -> broken;
        assertThat(
                        said(
                                TrienniumApplication::verifyAuditTrail,
                                1,
                                context ->
                                        context.registerBean(
                                                AuditTrailVerification.class, () -> verification)))
                .containsExactly(
                        "BROKEN firm %s at entry 3: Another hash".formatted(FIRM.id().value()),
                        "2 chains, 17 entries, 1 broken");
    }

    @Test
    void firmsAreListedWithTheirPartners() {
        var founded = Instant.parse("2026-11-24T08:00:00Z");
        FoundedFirms firms =
                _ ->
                        List.of(
                                new FoundedFirms.Founded(FIRM, founded, List.of("ada", "bob")),
                                new FoundedFirms.Founded(FIRM, founded, List.of()));
        assertThat(
                        said(
                                TrienniumApplication::listFirms,
                                0,
                                context -> {
                                    context.registerBean(FoundedFirms.class, () -> firms);
                                    context.registerBean(Clock.class, Clock::systemUTC);
                                }))
                .containsExactly(
                        FIRM.id().value() + " Alder since 2026-11-24T08:00:00Z, partners: ada, bob",
                        FIRM.id().value() + " Alder since 2026-11-24T08:00:00Z, partners: none",
                        "2 firms");
    }

    private record Ended(int status, List<String> said) {}

    private static Ended run(Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                JAVA.toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TrienniumApplication.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings);
        var process = builder.start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), said.lines().toList());
        } finally {
            process.destroyForcibly();
        }
    }
}
