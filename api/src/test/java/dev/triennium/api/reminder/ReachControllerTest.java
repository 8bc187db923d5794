package dev.triennium.api.reminder;

import static dev.triennium.api.TestCallers.ALDER;
import static dev.triennium.api.TestCallers.BIRCH;
import static dev.triennium.api.TestCallers.EMPLOYEE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.ControllerTest;
import dev.triennium.api.TestCallers;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.mail.InMemoryMailSuppressions;
import dev.triennium.domain.mail.MailSuppressions;
import dev.triennium.domain.reminder.ReachService;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

@GraphQlTest(controllers = ReachController.class)
@ContextConfiguration(classes = {TrienniumApplication.class, ReachControllerTest.Fakes.class})
class ReachControllerTest extends ControllerTest {

    private static final String ADDRESS = "Robin@example.com";
    private static final Instant SINCE = Instant.parse("2026-11-20T08:00:00Z");

    @Autowired private InMemoryMailSuppressions suppressions;
    @Autowired private UseCaseFakes fakes;

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {

        @Bean
        UseCaseFakes fakes() {
            return new UseCaseFakes();
        }

        @Bean
        InMemoryMailSuppressions suppressions() {
            return new InMemoryMailSuppressions();
        }

        @Bean
        ReachService service(MailSuppressions suppressions, UseCaseFakes fakes, Clock clock) {
            var colleagues =
                    new InMemoryColleagueRepository(
                            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            colleagues.insert(
                    TestCallers.job(ALDER),
                    new Colleague(
                            new ColleagueId(new UUID(1, 1)),
                            1,
                            new Colleague.Profile(
                                    "Robin",
                                    "Example",
                                    ADDRESS,
                                    null,
                                    null,
                                    null,
                                    Locale.ENGLISH,
                                    null,
                                    null,
                                    null),
                            null));
            return new ReachService(
                    colleagues, suppressions, fakes.transactions(), fakes.auditTrail(), clock);
        }
    }

    @BeforeEach
    void oneIsNotReached() {
        fakes.audited.clear();
        suppressions.clear();
        suppressions.add("robin@example.com", "550 5.1.1 no such user", SINCE);
    }

    private GraphQlTester.Response lift(TenantId tenant, String address) {
        return graphQl.document(
                        """
                        mutation($tenant: ID!, $email: String!) {
                          liftMailSuppression(input: {tenantId: $tenant, email: $email}) {
                            suppression { reason } errors { code path } } }
                        """)
                .variable("tenant", GlobalId.of(tenant).toString())
                .variable("email", address)
                .execute();
    }

    @Test
    void whoIsSuppressedIsLetInAgainAndTheTrailSaysSo() {
        lift(ALDER, ADDRESS)
                .path("liftMailSuppression")
                .matchesJson(
                        """
                        {"suppression": {"reason": "550 5.1.1 no such user"}, "errors": []}
                        """);

        assertThat(suppressions.listLatest(1)).isEmpty();
        assertThat(fakes.audited)
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(String.valueOf(entry.before())).contains("no such user");
                            assertThat(entry.after()).isNull();
                        });
    }

    @Test
    void whatIsNotSuppressedCannotBeLifted() {
        suppressions.clear();

        lift(ALDER, ADDRESS)
                .path("liftMailSuppression.errors")
                .matchesJson(
                        """
                        [{"code": "NOT_FOUND", "path": ["input", "email"]}]
                        """);
        assertThat(fakes.audited).isEmpty();
    }

    @Test
    void whoDoesNotWorkHereLooksLikeNobody() {
        suppressions.add("stranger@example.com", "550 5.1.1 no such user", SINCE);
        for (var address : List.of("stranger@example.com", "nobody@example.com")) {
            lift(ALDER, address)
                    .path("liftMailSuppression.errors")
                    .matchesJson(
                            """
                            [{"code": "NOT_FOUND", "path": ["input", "email"]}]
                            """);
        }
        lift(BIRCH, ADDRESS)
                .path("liftMailSuppression.errors")
                .matchesJson(
                        """
                        [{"code": "NOT_FOUND", "path": ["input", "tenantId"]}]
                        """);
        assertThat(suppressions.listLatest(9)).hasSize(2);
    }

    @Test
    void anEmployeeLiftsNothing() {
        TestCallers.signIn(EMPLOYEE);

        lift(ALDER, ADDRESS)
                .errors()
                .satisfy(
                        errors ->
                                assertThat(errors.getFirst().getExtensions())
                                        .containsEntry("code", "FORBIDDEN"));
        assertThat(suppressions.listLatest(1)).hasSize(1);
    }
}
