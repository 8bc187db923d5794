package dev.triennium.api.reminder;

import static dev.triennium.api.TestCallers.ALDER;
import static dev.triennium.api.TestCallers.BIRCH;
import static dev.triennium.api.TestCallers.EMPLOYEE;
import static dev.triennium.api.TestCallers.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.TestCallers;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.mail.InMemoryMailSuppressions;
import dev.triennium.domain.mail.MailSuppressions;
import dev.triennium.domain.reminder.ReachService;
import dev.triennium.domain.reminder.Recipient;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

@GraphQlTest(controllers = ReachController.class)
@ContextConfiguration(classes = {TrienniumApplication.class, ReachControllerTest.Fakes.class})
class ReachControllerTest {

    private static final Instant SINCE = Instant.parse("2026-11-20T08:00:00Z");

    @Autowired private GraphQlTester graphQl;
    @Autowired private InMemoryMailSuppressions suppressions;
    @Autowired private UseCaseFakes fakes;

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {

        @Bean
        Clock clock() {
            return UseCaseFakes.CLOCK;
        }

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
            return new ReachService(
                    (scopes, _) ->
                            scopes.tenants().contains(ALDER)
                                    ? Map.of(ALDER, List.of(worksHere(EMPLOYEE)))
                                    : Map.of(),
                    new Directory(),
                    suppressions,
                    fakes.transactions(),
                    fakes.auditTrail(),
                    clock);
        }

        private static Recipient worksHere(PersonId person) {
            return new Recipient(person, ZoneOffset.UTC, Set.of(Role.EMPLOYEE), false);
        }

        @Bean
        Authorizer authorizer(Clock clock) {
            return TestCallers.authorizer(clock);
        }
    }

    private static final class Directory implements PersonDirectory {

        @Override
        public Optional<PersonId> signIn(Claims claims, @Nullable String session) {
            return Optional.empty();
        }

        @Override
        public Optional<PersonId> findId(String subject) {
            return Optional.empty();
        }

        @Override
        public Optional<Person> find(PersonId id) {
            return Optional.of(
                    new Person(id, "Robin", "Example", "Robin@example.com", Locale.ENGLISH, null));
        }

        @Override
        public Map<PersonId, Person> list(Collection<PersonId> ids) {
            return Map.of();
        }
    }

    @BeforeEach
    void signIn() {
        fakes.audited.clear();
        suppressions.clear();
        suppressions.add("robin@example.com", "550 5.1.1 no such user", SINCE);
        TestCallers.signIn(REPRESENTATIVE);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private GraphQlTester.Response lift(TenantId tenant, PersonId person) {
        return graphQl.document(
                        """
                        mutation($id: ID!) { liftMailSuppression(input: {personId: $id}) {
                          person { givenName mailSuppression { reason since } }
                          errors { code path } } }
                        """)
                .variable(
                        "id", GlobalId.of("AssessmentAssignee", tenant, person.value()).toString())
                .execute();
    }

    @Test
    void whoIsSuppressedIsLetInAgainAndTheTrailSaysSo() {
        lift(ALDER, EMPLOYEE)
                .path("liftMailSuppression")
                .matchesJson(
                        """
                        {"person": {"givenName": "Robin", "mailSuppression": null}, "errors": []}
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

        lift(ALDER, EMPLOYEE)
                .path("liftMailSuppression.errors")
                .matchesJson(
                        """
                        [{"code": "NOT_FOUND", "path": ["input", "personId"]}]
                        """);
        assertThat(fakes.audited).isEmpty();
    }

    @Test
    void whoDoesNotWorkHereLooksLikeNobody() {
        for (var person : List.of(REPRESENTATIVE, new PersonId(new UUID(0, 0)))) {
            for (var tenant : List.of(ALDER, BIRCH)) {
                lift(tenant, person)
                        .path("liftMailSuppression.errors[0].code")
                        .entity(String.class)
                        .isEqualTo("NOT_FOUND");
            }
        }
        assertThat(suppressions.listLatest(1)).hasSize(1);
    }

    @Test
    void anEmployeeLiftsNothing() {
        TestCallers.signIn(EMPLOYEE);

        lift(ALDER, EMPLOYEE)
                .errors()
                .satisfy(
                        errors ->
                                assertThat(errors.getFirst().getExtensions())
                                        .containsEntry("code", "FORBIDDEN"));
        assertThat(suppressions.listLatest(1)).hasSize(1);
    }
}
