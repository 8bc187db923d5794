package dev.triennium.api.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.GlobalIds;
import dev.triennium.api.identity.CallerAuthentication;
import dev.triennium.domain.certification.CertificationServices;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.selection.InMemoryKeptSelectionRepository;
import dev.triennium.domain.selection.KeptSelection;
import dev.triennium.domain.selection.KeptSelectionId;
import dev.triennium.domain.selection.KeptSelectionRepository;
import dev.triennium.domain.selection.Questionnaires;
import dev.triennium.domain.selection.SelectionService;
import dev.triennium.domain.selection.TestStandards;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.UseCaseFakes;
import dev.triennium.testkernel.InMemoryGrants;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

@GraphQlTest({SelectionController.class, KeptSelectionFields.class})
@ContextConfiguration(classes = {TrienniumApplication.class, SelectionControllerTest.Fakes.class})
class SelectionControllerTest {

    private static final TenantId ALDER = new TenantId(new UUID(9, 1));
    private static final TenantId BIRCH = new TenantId(new UUID(9, 2));
    private static final PersonId REPRESENTATIVE = new PersonId(new UUID(8, 1));
    private static final PersonId EMPLOYEE = new PersonId(new UUID(8, 2));
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static final String KEEP =
            """
            mutation($input: KeepSelectionAnswersInput!) { keepSelectionAnswers(input: $input) {
              keptSelection { id keptAt
                answers { question text options { key text } }
                recommendations { family score standard { designation } typicalMonths { min max } } }
              errors { code message path } } }
            """;

    @Autowired private GraphQlTester graphQl;
    @Autowired private Entity<KeptSelectionId, KeptSelection.Facts> nodes;
    @Autowired private InMemoryKeptSelectionRepository selections;

    @TestConfiguration(proxyBeanMethods = false)
    @Import(SelectionNodes.class)
    static class Fakes {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        InMemoryKeptSelectionRepository selections() {
            return new InMemoryKeptSelectionRepository();
        }

        @Bean
        SelectionService service(KeptSelectionRepository selections, Clock clock) {
            var world = new CertificationServices();
            return new SelectionService(
                    Questionnaires::sample,
                    TestStandards.repository(),
                    selections,
                    new Changes(
                            CertificationServices.TRANSACTIONS,
                            world.idempotency(),
                            world.auditTrail(),
                            UseCaseFakes.CLOCK),
                    Journeys.IDS,
                    clock);
        }

        @Bean
        Authorizer authorizer(Clock clock) {
            var grants = new InMemoryGrants();
            grants.grant(REPRESENTATIVE, ALDER, Role.REPRESENTATIVE);
            grants.grant(EMPLOYEE, ALDER, Role.EMPLOYEE);
            return new Authorizer(grants, clock);
        }
    }

    @BeforeEach
    void signIn() {
        selections.readsOfAnswers = 0;
        signIn(REPRESENTATIVE);
    }

    private static void signIn(PersonId person) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new CallerAuthentication(
                                new Caller(person, "subject"), Instant.now().plusSeconds(600)));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theQuestionsSayWhatMayBeAnswered() {
        graphQl.document(
                        "{ selectionQuestions { key text choice mostOptions options { key text alone } } }")
                .execute()
                .path("selectionQuestions[*].key")
                .entityList(String.class)
                .containsExactly("size", "sector", "goal", "existing")
                .path("selectionQuestions[1].choice")
                .entity(String.class)
                .isEqualTo("MULTIPLE")
                .path("selectionQuestions[0].options[0]")
                .matchesJson("{\"key\": \"small\", \"text\": \"11-50\"}")
                .path("selectionQuestions[*].mostOptions")
                .entityList(Integer.class)
                .containsExactly(1, 3, 1, 2)
                .path("selectionQuestions[3].options[*].alone")
                .entityList(Boolean.class)
                .containsExactly(false, false, false, true);
    }

    @Test
    void whoIsSignedInIsAdvisedWithAllThereIsToKnow() {
        signIn(EMPLOYEE);
        graphQl.document(
                        """
                        { recommendStandards(answers: [
                            {question: "sector", options: ["it"]},
                            {question: "goal", options: ["customers"]},
                            {question: "size", options: ["small"]}]) {
                          standard { designation } family score verdict reasons
                          contributions { question option weight }
                          warnings typicalMonths { min max note } held
                          otherEditions { designation } objectives industries
                          triggers { customer regulation tender internal }
                          relatedStandards prerequisites } }
                        """)
                .execute()
                .path("recommendStandards[*].family")
                .entityList(String.class)
                .containsExactly("quality", "security")
                .path("recommendStandards[0]")
                .matchesJson(
                        """
                        {"standard": {"designation": "Quality:2026"}, "score": 0.6,
                         "verdict": "RECOMMENDED",
                         "contributions": [
                           {"question": "goal", "option": "customers", "weight": 5.0},
                           {"question": "sector", "option": "it", "weight": 1.0}],
                         "typicalMonths": {"min": 4, "max": 7, "note": "For one site."},
                         "held": false, "otherEditions": [{"designation": "Quality:2015"}],
                         "triggers": {"customer": ["They ask"], "tender": []},
                         "relatedStandards": ["ISO 31000"]}
                        """)
                .path("recommendStandards[0].warnings[1]")
                .entity(String.class)
                .isEqualTo(
                        "The transition from Quality:2015 to Quality:2026 is running: it ends on"
                                + " 2029-09-30.")
                .path("recommendStandards[1].score")
                .entity(Double.class)
                .isEqualTo(0.44);
    }

    @Test
    void withoutTheSizeNothingIsSaidOfMonths() {
        graphQl.document(
                        """
                        { recommendStandards(answers: [{question: "goal", options: ["secrets"]}]) {
                          typicalMonths { min } } }
                        """)
                .execute()
                .path("recommendStandards[0].typicalMonths")
                .valueIsNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{question: \"colour\", options: []}] | answers.0.question",
                "[{question: \"goal\", options: [\"fame\"]}] | answers.0.options.0",
                "[{question: \"goal\", options: [\"secrets\", \"customers\"]}] | answers.0.options",
                "[{question: \"existing\", options: [\"quality\", \"security\", \"other\"]}]"
                        + " | answers.0.options",
                "[{question: \"existing\", options: [\"none\", \"quality\"]}] | answers.0.options.0",
                "[{question: \"goal\", options: []}, {question: \"goal\", options: []}]"
                        + " | answers.1.question"
            })
    void aWrongAnswerIsRefusedByName(String answers, String path) {
        graphQl.document("{ recommendStandards(answers: %s) { score } }".formatted(answers))
                .execute()
                .errors()
                .satisfy(
                        errors -> {
                            assertThat(errors.getFirst().getMessage()).startsWith(path + ": ");
                            assertThat(errors.getFirst().getExtensions())
                                    .containsEntry("code", "BAD_USER_INPUT");
                        });
    }

    private static Map<String, Object> input(TenantId tenant, UUID key, String... options) {
        return Map.of(
                "tenantId",
                GlobalId.of(tenant).toString(),
                "idempotencyKey",
                key.toString(),
                "answers",
                List.of(Map.of("question", "goal", "options", List.of(options))));
    }

    private GraphQlTester.Response keep(Map<String, Object> input) {
        return graphQl.document(KEEP).variable("input", input).execute();
    }

    @Test
    void keptAnswersComeBackWithWhatIsRecommendedNow() {
        keep(input(ALDER, UUID.randomUUID(), "secrets"))
                .path("keepSelectionAnswers")
                .matchesJson(
                        """
                        {"errors": [], "keptSelection": {"keptAt": "2026-11-24T09:00:00Z",
                          "answers": [{"question": "goal", "text": "Which goal?",
                            "options": [{"key": "secrets", "text": "The option secrets"}]}],
                          "recommendations": [{"family": "security", "score": 0.56,
                            "standard": {"designation": "Security:2022"},
                            "typicalMonths": null}]}}
                        """);
    }

    @Test
    void keptAnswersAreANodeOfTheirOwnOrganisationOnly() {
        var text =
                keep(input(ALDER, UUID.randomUUID(), "secrets"))
                        .path("keepSelectionAnswers.keptSelection.id")
                        .entity(String.class)
                        .get();
        var id = GlobalIds.ofProduct().convert(text);
        var elsewhere = new GlobalId(id.type(), BIRCH, id.key());
        var scopes =
                TenantScopes.of(
                        List.of(
                                new JobScopes().of("test", ALDER, ZoneOffset.UTC),
                                new JobScopes().of("test", BIRCH, ZoneOffset.UTC)));
        assertThat(nodes.load(scopes, List.of(id, elsewhere))).containsOnlyKeys(id);
    }

    @Test
    void answersAreReadOnlyWhereTheyAreAskedFor() {
        graphQl.document(
                        """
                        mutation($input: KeepSelectionAnswersInput!) {
                          keepSelectionAnswers(input: $input) { keptSelection { id keptAt } } }
                        """)
                .variable("input", input(ALDER, UUID.randomUUID(), "secrets"))
                .execute()
                .errors()
                .verify();
        assertThat(selections.readsOfAnswers).isZero();
    }

    @Test
    void aRepetitionGivesTheSameSet() {
        var key = UUID.randomUUID();
        var path = "keepSelectionAnswers.keptSelection.id";
        var first = keep(input(ALDER, key, "secrets")).path(path).entity(String.class).get();
        keep(input(ALDER, key, "secrets")).path(path).entity(String.class).isEqualTo(first);
    }

    @Test
    void aWrongOptionIsRefusedWhereItStands() {
        keep(input(ALDER, UUID.randomUUID(), "fame"))
                .path("keepSelectionAnswers.keptSelection")
                .valueIsNull()
                .path("keepSelectionAnswers.errors[0].code")
                .entity(String.class)
                .isEqualTo("INPUT_INVALID")
                .path("keepSelectionAnswers.errors[0].path")
                .entityList(String.class)
                .containsExactly("input", "answers", "0", "options", "0");
    }

    @Test
    void anotherOrganisationIsNotFound() {
        keep(input(BIRCH, UUID.randomUUID(), "secrets"))
                .path("keepSelectionAnswers.errors[0].code")
                .entity(String.class)
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void anEmployeeKeepsNothing() {
        signIn(EMPLOYEE);
        keep(input(ALDER, UUID.randomUUID(), "secrets"))
                .errors()
                .satisfy(
                        errors ->
                                assertThat(errors.getFirst().getExtensions())
                                        .containsEntry("code", "FORBIDDEN"));
    }
}
