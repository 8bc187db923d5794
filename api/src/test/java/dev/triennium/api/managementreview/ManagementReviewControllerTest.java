package dev.triennium.api.managementreview;

import static dev.triennium.api.TestCallers.ALDER;
import static dev.triennium.api.TestCallers.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.ControllerTest;
import dev.triennium.api.TestCallers;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementreview.ManagementReviewRepository;
import dev.triennium.domain.managementreview.ManagementReviewService;
import dev.triennium.domain.managementreview.ManagementReviewWorld;
import dev.triennium.domain.managementreview.ReviewDecisionRepository;
import dev.triennium.domain.managementreview.ReviewDecisionService;
import dev.triennium.domain.managementreview.ReviewFigures;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

@GraphQlTest(
        controllers = {ManagementReviewController.class, ManagementReviewFields.class},
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.CatalogueLoaders"))
@ContextConfiguration(
        classes = {TrienniumApplication.class, ManagementReviewControllerTest.Fakes.class})
class ManagementReviewControllerTest extends ControllerTest {

    private static final String REVIEW =
            """
            managementReview {
              id version title plannedOn state preparedOn heldOn recordedAt conclusion
              signedAt chairName nextOn cancelledWhy standards { designation }
              inputs { key topic text isRecordedHere standards { designation }
                figures { kind value text source } }
              attendees { name function } addenda { text }
              decisions(first: 9) { totalCount { number } edges { node { text } } }
              allowedActions }
            """;
    private static final String DECISION =
            "reviewDecision { id version text dueOn doneOn result allowedActions }";

    @TestConfiguration(proxyBeanMethods = false)
    @Import(ManagementReviewNodes.class)
    static class Fakes {

        @Bean
        ManagementReviewWorld world() {
            return new ManagementReviewWorld();
        }

        @Bean
        ManagementReviewService service(ManagementReviewWorld world) {
            return world.service;
        }

        @Bean
        ReviewDecisionService decided(ManagementReviewWorld world) {
            return world.decided;
        }

        @Bean
        ManagementReviewRepository reviews(ManagementReviewWorld world) {
            return world.reviews;
        }

        @Bean
        ReviewDecisionRepository decisions(ManagementReviewWorld world) {
            return world.decisions;
        }

        @Bean
        ReviewFigures figures(ManagementReviewWorld world) {
            return world.figures;
        }

        @Bean
        ColleagueRepository colleagues(ManagementReviewWorld world) {
            return world.colleagues;
        }

        @Bean
        StandardRepository standards() {
            return TestCatalogue.repository();
        }
    }

    @Autowired private ManagementReviewWorld world;

    private String system = "";

    @BeforeEach
    void fill() {
        var job = TestCallers.job(ALDER);
        world.colleagues.enrol(job, TestCallers.REPRESENTATIVE, "Ann");
        world.colleagues.enrol(job, TestCallers.EMPLOYEE, "Ben");
        system = GlobalId.of("ManagementSystem", ALDER, world.system(job).id().value()).toString();
    }

    private GraphQlTester.Response run(
            String mutation, String payload, Map<String, ? extends @Nullable Object> input) {
        var capital = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        return graphQl.document(
                        """
                        mutation($input: %sInput!) {
                          result: %s(input: $input) { %s errors { code path } } }
                        """
                                .formatted(capital, mutation, payload))
                .variable("input", input)
                .execute();
    }

    private GraphQlTester.Response review(String verb, Map<String, ?> input) {
        return run(verb, REVIEW, input);
    }

    private static String colleague(PersonId person) {
        return GlobalId.of("Colleague", ALDER, InMemoryColleagueRepository.of(person).value())
                .toString();
    }

    private Map<String, Object> plan(Map<String, ?> more) {
        var input = new HashMap<String, Object>();
        input.put("managementSystemId", system);
        input.put("title", "Review of the year");
        input.put("plannedOn", "2026-11-24");
        input.put("chairId", colleague(TestCallers.REPRESENTATIVE));
        input.putAll(more);
        return input;
    }

    private String planned(Map<String, ?> more) {
        return review("planManagementReview", plan(more))
                .path("result.managementReview.id")
                .entity(String.class)
                .get();
    }

    private static Map<String, Object> versioned(String id, int version, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("id", id);
        input.put("expectedVersion", version);
        return input;
    }

    private static final List<Map<String, String>> TEXTS =
            List.of(
                    Map.of("key", "previousActions", "text", "None"),
                    Map.of("key", "objectives", "text", "Met"),
                    Map.of("key", "obligations", "text", "Met"));

    private static Map<String, Object> meeting(List<PersonId> present) {
        return Map.of(
                "heldOn",
                "2026-11-20",
                "attendeeIds",
                present.stream().map(ManagementReviewControllerTest::colleague).toList(),
                "conclusion",
                "It suits us");
    }

    private static Map<String, Object> meeting() {
        return meeting(List.of(TestCallers.REPRESENTATIVE, TestCallers.EMPLOYEE));
    }

    private String held(Map<String, ?> more) {
        var id = planned(more);
        review("prepareManagementReview", versioned(id, 1, Map.of("inputs", TEXTS)));
        review("holdManagementReview", versioned(id, 2, meeting()));
        return id;
    }

    private static Map<String, Object> decision(String review) {
        return Map.of("reviewId", review, "text", "Buy a line", "dueOn", "2026-12-24");
    }

    private static void refused(GraphQlTester.Response response, String code, String path) {
        response.path("result.errors[0].code")
                .entity(String.class)
                .isEqualTo(code)
                .path("result.errors[0].path")
                .entityList(String.class)
                .satisfies(parts -> assertThat(String.join(".", parts)).isEqualTo(path));
    }

    private static void refused(GraphQlTester.Response response, String code) {
        response.path("result.errors[0].code").entity(String.class).isEqualTo(code);
    }

    @Test
    void aPlannedReviewHasTheAgendaOfItsStandards() {
        review("planManagementReview", plan(Map.of()))
                .path("result")
                .matchesJson(
                        """
                        {"managementReview": {"version": 1, "title": "Review of the year",
                          "plannedOn": "2026-11-24", "state": "PLANNED",
                          "preparedOn": "2026-11-24", "heldOn": null, "recordedAt": null,
                          "conclusion": null, "signedAt": null, "chairName": null, "nextOn": null,
                          "cancelledWhy": null,
                          "standards": [{"designation": "ISO 14001:2026"},
                            {"designation": "ISO 9001:2026"}],
                          "inputs": [
                            {"key": "previousActions", "topic": "previousActions in English",
                              "text": null, "isRecordedHere": true,
                              "standards": [{"designation": "ISO 14001:2026"},
                                {"designation": "ISO 9001:2026"}],
                              "figures": [{"kind": "ACTIONS_OPEN", "value": 0,
                                  "text": "Decisions of earlier reviews that are open",
                                  "source": "Decisions of management reviews"},
                                {"kind": "ACTIONS_LATE"}, {"kind": "ACTIONS_DONE"}]},
                            {"key": "obligations", "text": null, "isRecordedHere": false,
                              "figures": []},
                            {"key": "objectives", "isRecordedHere": true,
                              "figures": [{"kind": "OBJECTIVES_OPEN", "value": 3,
                                "source": "Register of objectives"}]}],
                          "attendees": [], "addenda": [],
                          "decisions": {"totalCount": {"number": 0}, "edges": []},
                          "allowedActions": ["CHANGE", "PREPARE", "HOLD", "CANCEL"]},
                         "errors": []}
                        """);
    }

    @Test
    void aReviewIsHeldDecidesIsSignedAndAddedTo() {
        var id = planned(Map.of());
        review("changeManagementReview", versioned(id, 1, Map.of("title", "Review 2026")))
                .path("result.managementReview")
                .matchesJson(
                        """
                        {"version": 2, "title": "Review 2026", "plannedOn": "2026-11-24"}
                        """);
        review("prepareManagementReview", versioned(id, 2, Map.of("inputs", TEXTS)));
        review("holdManagementReview", versioned(id, 3, meeting()))
                .path("result.managementReview")
                .matchesJson(
                        """
                        {"state": "HELD", "heldOn": "2026-11-20",
                          "recordedAt": "2026-11-24T11:00:00Z", "conclusion": "It suits us",
                          "attendees": [{"name": "Ann Alder"}, {"name": "Ben Alder"}],
                          "allowedActions": ["PREPARE", "HOLD", "DECIDE", "SIGN"]}
                        """);
        var decided =
                run("recordReviewDecision", DECISION, decision(id))
                        .path("result.reviewDecision.id")
                        .entity(String.class)
                        .get();
        run("changeReviewDecision", DECISION, versioned(decided, 1, Map.of("text", "Rent a line")))
                .path("result.reviewDecision")
                .matchesJson(
                        """
                        {"text": "Rent a line", "dueOn": "2026-12-24", "doneOn": null,
                          "allowedActions": ["CHANGE", "COMPLETE"]}
                        """);
        review("signManagementReview", versioned(id, 4, Map.of()))
                .path("result.managementReview")
                .matchesJson(
                        """
                        {"state": "SIGNED", "signedAt": "2026-11-24T11:00:00Z",
                          "chairName": "Ann Alder", "nextOn": "2027-11-20",
                          "decisions": {"totalCount": {"number": 1},
                            "edges": [{"node": {"text": "Rent a line"}}]},
                          "allowedActions": ["ADD"]}
                        """);
        review("addToManagementReview", versioned(id, 5, Map.of("text", "Ben left early")))
                .path("result.managementReview")
                .matchesJson(
                        """
                        {"state": "SIGNED", "addenda": [{"text": "Ben left early"}]}
                        """);
        refused(
                review("prepareManagementReview", versioned(id, 6, Map.of("inputs", TEXTS))),
                "STATE_MISMATCH");
        run("completeReviewDecision", DECISION, versioned(decided, 2, Map.of("result", "Rented")))
                .path("result.reviewDecision")
                .matchesJson(
                        """
                        {"doneOn": "2026-11-24", "result": "Rented", "allowedActions": ["REOPEN"]}
                        """);
        run("reopenReviewDecision", DECISION, versioned(decided, 3, Map.of()))
                .path("result.reviewDecision")
                .matchesJson(
                        """
                        {"doneOn": null, "allowedActions": ["COMPLETE"]}
                        """);
    }

    @Test
    void aCancelledReviewSaysWhy() {
        var id = planned(Map.of());
        review("cancelManagementReview", versioned(id, 1, Map.of("reason", "Twice")))
                .path("result.managementReview")
                .matchesJson(
                        """
                        {"state": "CANCELLED", "cancelledWhy": "Twice", "allowedActions": []}
                        """);
    }

    @Test
    void aWrongValueNamesItsField() {
        refused(
                review("planManagementReview", plan(Map.of("title", " "))),
                "INPUT_INVALID",
                "input.title");
        refused(
                review(
                        "planManagementReview",
                        plan(Map.of("chairId", unknown("Colleague", ALDER)))),
                "NOT_FOUND",
                "input.chairId");
        var id = planned(Map.of());
        refused(
                review(
                        "prepareManagementReview",
                        versioned(
                                id,
                                1,
                                Map.of(
                                        "inputs",
                                        List.of(Map.of("key", "weather", "text", "Fine"))))),
                "INPUT_INVALID",
                "input.inputs.0.key");
        var later = new HashMap<String, Object>(meeting());
        later.put("heldOn", "2026-11-25");
        refused(
                review("holdManagementReview", versioned(id, 1, later)),
                "INPUT_INVALID",
                "input.heldOn");
        refused(
                review(
                        "holdManagementReview",
                        versioned(id, 1, meeting(List.of(TestCallers.EMPLOYEE)))),
                "RULE_VIOLATED",
                "input.attendeeIds");
        var held = held(Map.of());
        var decided =
                run("recordReviewDecision", DECISION, decision(held))
                        .path("result.reviewDecision.id")
                        .entity(String.class)
                        .get();
        refused(
                run(
                        "completeReviewDecision",
                        DECISION,
                        versioned(decided, 1, Map.of("result", "Done", "doneOn", "2026-11-19"))),
                "RULE_VIOLATED",
                "input.doneOn");
    }

    private static String unknown(String type, TenantId tenant) {
        return GlobalId.of(type, tenant, new UUID(7, 7)).toString();
    }

    private static Map<String, Map<String, Object>> ofReviews(String id, int version) {
        return Map.of(
                "changeManagementReview", versioned(id, version, Map.of("title", "Another")),
                "prepareManagementReview", versioned(id, version, Map.of()),
                "holdManagementReview", versioned(id, version, meeting()),
                "signManagementReview", versioned(id, version, Map.of()),
                "cancelManagementReview", versioned(id, version, Map.of("reason", "Twice")),
                "addToManagementReview", versioned(id, version, Map.of("text", "More")));
    }

    private static Map<String, Map<String, Object>> ofDecisions(String id, int version) {
        return Map.of(
                "changeReviewDecision", versioned(id, version, Map.of("text", "Another")),
                "completeReviewDecision", versioned(id, version, Map.of("result", "Done")),
                "reopenReviewDecision", versioned(id, version, Map.of()));
    }

    @Test
    void anUnknownIdIsNotFound() {
        ofReviews(unknown("ManagementReview", ALDER), 1)
                .forEach((verb, input) -> refused(review(verb, input), "NOT_FOUND"));
        ofDecisions(unknown("ReviewDecision", ALDER), 1)
                .forEach((verb, input) -> refused(run(verb, DECISION, input), "NOT_FOUND"));
        refused(
                run("recordReviewDecision", DECISION, decision(unknown("ManagementReview", ALDER))),
                "NOT_FOUND");
        refused(
                run("recordReviewDecision", DECISION, decision(unknown("ManagementReview", BIRCH))),
                "NOT_FOUND");
    }

    @Test
    void anotherVersionThanTheStoredOneIsRefused() {
        var id = held(Map.of());
        ofReviews(id, 9).forEach((verb, input) -> refused(review(verb, input), "VERSION_CONFLICT"));
        var decided =
                run("recordReviewDecision", DECISION, decision(id))
                        .path("result.reviewDecision.id")
                        .entity(String.class)
                        .get();
        ofDecisions(decided, 9)
                .forEach((verb, input) -> refused(run(verb, DECISION, input), "VERSION_CONFLICT"));
    }

    @Test
    void whoeverOnlyAnswersSignsAsTheChairAndDoesNothingElse() {
        var id = held(Map.of("chairId", colleague(TestCallers.EMPLOYEE)));
        refused(review("signManagementReview", versioned(id, 3, Map.of())), "RULE_VIOLATED");
        TestCallers.signIn(TestCallers.EMPLOYEE);
        ofReviews(id, 3)
                .forEach(
                        (verb, input) -> {
                            if (!verb.equals("signManagementReview")) {
                                review(verb, input)
                                        .errors()
                                        .satisfy(
                                                errors ->
                                                        assertThat(
                                                                        errors.getFirst()
                                                                                .getExtensions())
                                                                .containsEntry(
                                                                        "code", "FORBIDDEN"));
                            }
                        });
        review("signManagementReview", versioned(id, 3, Map.of()))
                .path("result.managementReview.chairName")
                .entity(String.class)
                .isEqualTo("Ben Alder");
    }
}
