package dev.triennium.api.statementofapplicability;

import static dev.triennium.testkernel.KernelApplication.ALDER;
import static dev.triennium.testkernel.KernelApplication.BIRCH;
import static dev.triennium.testkernel.KernelApplication.EMPLOYEE;
import static dev.triennium.testkernel.KernelApplication.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.standard.EnglishCatalogue;
import dev.triennium.domain.statementofapplicability.AnnexCatalogue;
import dev.triennium.domain.statementofapplicability.InMemoryStatements;
import dev.triennium.domain.statementofapplicability.StatementContents;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Draft;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Facts;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.statementofapplicability.StatementReportService;
import dev.triennium.domain.statementofapplicability.StatementSheets;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantReads;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.testkernel.GraphQlServer;
import dev.triennium.testkernel.GraphQlServer.Answer;
import dev.triennium.testkernel.KernelPart;
import dev.triennium.testkernel.KernelTest;
import dev.triennium.testkernel.TestIssuer;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@KernelTest
class StatementDownloadTest {

    private static final UUID DRAFT = new UUID(60, 1);

    @KernelPart
    @Import(StatementDownload.class)
    static class Statements {

        @Bean
        StatementReportService reports(PersonDirectory people, Clock clock) {
            var statements = new InMemoryStatements();
            statements.insert(
                    new JobScopes().of("test", ALDER, ZoneOffset.UTC),
                    new StatementContents(
                            new Draft(
                                    new Facts(
                                            new StatementOfApplicabilityId(DRAFT),
                                            1,
                                            AnnexCatalogue.WITH_CONTROLS,
                                            1,
                                            null,
                                            Instant.EPOCH,
                                            null)),
                            List.of()));
            return new StatementReportService(
                    statements,
                    only(AssessmentRepository.class, null),
                    new AnnexCatalogue(1).repository(),
                    new EnglishCatalogue(),
                    only(TenantRepository.class, tenant()),
                    people,
                    new InMemoryColleagueRepository(LocalDate.EPOCH),
                    new TenantReads() {
                        @Override
                        public <T> T inSnapshot(TenantScope scope, Supplier<T> work) {
                            return work.get();
                        }
                    },
                    clock);
        }

        private static Optional<Tenant> tenant() {
            return Optional.of(
                    new Tenant(
                            ALDER,
                            1,
                            new Tenant.Profile(
                                    "Alder", ZoneOffset.UTC, Locale.ENGLISH, 1, Set.of(), null),
                            Standing.inUse()));
        }

        /// Answers whatever is asked with the same.
        private static <T> T only(Class<T> port, @Nullable Object answer) {
            return port.cast(
                    Proxy.newProxyInstance(
                            port.getClassLoader(), new Class<?>[] {port}, (_, _, _) -> answer));
        }

        @Bean
        StatementSheets sheets() {
            return (report, out) ->
                    out.write(report.organisation().getBytes(StandardCharsets.UTF_8));
        }
    }

    @LocalServerPort private int port;

    private Answer get(@Nullable String subject, String id) {
        var server = new GraphQlServer(port);
        var request =
                HttpRequest.newBuilder(server.uri("/downloads/statements/" + id + ".xlsx")).GET();
        if (subject != null) {
            request.header("authorization", "Bearer " + TestIssuer.token(subject));
        }
        return server.send(request);
    }

    private static String id(TenantId tenant, UUID statement) {
        return GlobalId.of("StatementOfApplicability", tenant, statement).toString();
    }

    @Test
    void aDownloadIsToBeSavedAndNeverShown() {
        var answer = get(EMPLOYEE, id(ALDER, DRAFT));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("Alder");
        assertThat(answer.type())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("statement-of-applicability-ISO-IEC-27001-2022-Alder-1-2026-09-01.xlsx");
        assertThat(answer.headers().allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("cache-control").orElseThrow()).contains("no-store");
    }

    @Test
    void withoutATokenThereIsNone() {
        assertThat(get(null, id(ALDER, DRAFT)).status()).isEqualTo(401);
    }

    @Test
    void anotherOrganisationsStatementLooksLikeOneThatDoesNotExist() {
        var unknown = get(EMPLOYEE, id(ALDER, new UUID(3, 3)));
        assertThat(unknown.status()).isEqualTo(404);
        for (var foreign :
                List.of(
                        get(STRANGER, id(ALDER, DRAFT)),
                        get(STRANGER, id(BIRCH, DRAFT)),
                        get(EMPLOYEE, id(BIRCH, DRAFT)),
                        get(EMPLOYEE, GlobalId.of("Assessment", ALDER, DRAFT).toString()))) {
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.at("/detail")).isEqualTo(unknown.at("/detail"));
        }
    }
}
