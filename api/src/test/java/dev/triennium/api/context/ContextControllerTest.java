package dev.triennium.api.context;

import static dev.triennium.api.TestCallers.ALDER;
import static dev.triennium.api.TestCallers.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.ControllerTest;
import dev.triennium.api.TestCallers;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.context.ContextIssueRepository;
import dev.triennium.domain.context.ContextIssueService;
import dev.triennium.domain.context.ContextWorld;
import dev.triennium.domain.context.InterestedPartyRepository;
import dev.triennium.domain.context.InterestedPartyService;
import dev.triennium.domain.context.PartyRequirementRepository;
import dev.triennium.domain.context.PartyRequirementService;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

@GraphQlTest(
        controllers = {
            ContextIssueController.class,
            ContextIssueFields.class,
            InterestedPartyController.class,
            InterestedPartyFields.class,
            PartyRequirementController.class,
            PartyRequirementFields.class
        },
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.CatalogueLoaders"))
@ContextConfiguration(classes = {TrienniumApplication.class, ContextControllerTest.Fakes.class})
class ContextControllerTest extends ControllerTest {

    private static final String ISSUE = "ContextIssue";
    private static final String PARTY = "InterestedParty";
    private static final String REQUIREMENT = "PartyRequirement";

    @TestConfiguration(proxyBeanMethods = false)
    @Import(ContextNodes.class)
    static class Fakes {

        @Bean
        ContextWorld world() {
            return new ContextWorld();
        }

        @Bean
        ContextIssueService issueService(ContextWorld world) {
            return world.issueService;
        }

        @Bean
        ContextIssueRepository issues(ContextWorld world) {
            return world.issues;
        }

        @Bean
        InterestedPartyService partyService(ContextWorld world) {
            return world.partyService;
        }

        @Bean
        InterestedPartyRepository parties(ContextWorld world) {
            return world.parties;
        }

        @Bean
        PartyRequirementService requirementService(ContextWorld world) {
            return world.requirementService;
        }

        @Bean
        PartyRequirementRepository requirements(ContextWorld world) {
            return world.requirements;
        }

        @Bean
        StandardRepository standards() {
            return TestCatalogue.repository();
        }
    }

    private static final Map<String, String> SHOWN =
            Map.of(
                    ISSUE, "title origin topic isRelevant effect response",
                    PARTY, "name kind knownFrom",
                    REQUIREMENT,
                            "title isObligation isClimateRelated isAddressed handling"
                                    + " interestedParty { name }");

    private static String field(String type) {
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }

    private GraphQlTester.Response run(
            String verb, String type, Map<String, ? extends @Nullable Object> input) {
        var capital = Character.toUpperCase(verb.charAt(0)) + verb.substring(1);
        return graphQl.document(
                        "mutation($input: "
                                + capital
                                + type
                                + "Input!) { result: "
                                + verb
                                + type
                                + "(input: $input) { entry: "
                                + field(type)
                                + " { id version number "
                                + SHOWN.get(type)
                                + """
                                 reviewOn lastReview { note } closure { reason }
                                    clauses { number } controls { id } risks { id }
                                    allowedActions }
                                  errors { code path } } }
                                """)
                .variable("input", input)
                .execute();
    }

    private Map<String, Object> least(String type, TenantId tenant) {
        return new HashMap<>(
                switch (type) {
                    case ISSUE ->
                            Map.of(
                                    "tenantId",
                                    GlobalId.of(tenant).toString(),
                                    "title",
                                    "Hotter summers",
                                    "origin",
                                    "EXTERNAL",
                                    "topic",
                                    "CLIMATE_CHANGE",
                                    "isRelevant",
                                    true,
                                    "effect",
                                    "The hall gets too hot");
                    case PARTY ->
                            Map.of(
                                    "tenantId",
                                    GlobalId.of(tenant).toString(),
                                    "name",
                                    "Neighbours",
                                    "kind",
                                    "NEIGHBOUR");
                    default ->
                            Map.of(
                                    "interestedPartyId",
                                    tenant.equals(ALDER) ? recorded(PARTY) : unknown(PARTY, tenant),
                                    "title",
                                    "Quiet nights",
                                    "isObligation",
                                    true,
                                    "isClimateRelated",
                                    false,
                                    "isAddressed",
                                    true,
                                    "handling",
                                    "No work after ten");
                });
    }

    private static String unknown(String type, TenantId tenant) {
        return GlobalId.of(type, tenant, new UUID(7, 7)).toString();
    }

    private GraphQlTester.Response record(String type, Map<String, ?> more) {
        var input = least(type, ALDER);
        input.putAll(more);
        return run("record", type, input);
    }

    private String recorded(String type) {
        return record(type, Map.of()).path("result.entry.id").entity(String.class).get();
    }

    private static Map<String, Object> versioned(String id, int version, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("id", id);
        input.put("expectedVersion", version);
        return input;
    }

    private static void refused(GraphQlTester.Response response, String code, String path) {
        response.path("result.errors[0].code")
                .entity(String.class)
                .isEqualTo(code)
                .path("result.errors[0].path")
                .entityList(String.class)
                .satisfies(parts -> assertThat(String.join(".", parts)).isEqualTo(path));
    }

    @Test
    void anIssueIsEnteredWithWhatIsKnown() {
        record(ISSUE, Map.of("reviewOn", "2027-01-31", "response", "Shade"))
                .path("result")
                .matchesJson(
                        """
                        {"entry": {"version": 1, "title": "Hotter summers", "origin": "EXTERNAL",
                          "topic": "CLIMATE_CHANGE", "isRelevant": true,
                          "effect": "The hall gets too hot", "response": "Shade",
                          "reviewOn": "2027-01-31", "lastReview": null, "closure": null,
                          "clauses": [], "controls": [], "risks": [],
                          "allowedActions": ["CHANGE", "REVIEW", "CLOSE"]}, "errors": []}
                        """);
    }

    @Test
    void aRequirementSaysWhoseItIsAndHowItIsHandled() {
        record(REQUIREMENT, Map.of())
                .path("result.entry")
                .matchesJson(
                        """
                        {"title": "Quiet nights", "isObligation": true, "isClimateRelated": false,
                          "isAddressed": true, "handling": "No work after ten",
                          "interestedParty": {"name": "Neighbours"}}
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {ISSUE, PARTY, REQUIREMENT})
    void anEntryIsReviewedClosedAndOpenedAgain(String type) {
        var id = recorded(type);
        run("review", type, versioned(id, 1, Map.of("note", "Holds", "reviewOn", "2027-05-01")))
                .path("result.entry")
                .matchesJson(
                        """
                        {"version": 2, "lastReview": {"note": "Holds"}, "reviewOn": "2027-05-01"}
                        """);
        run("close", type, versioned(id, 2, Map.of("reason", "Gone")))
                .path("result.entry")
                .matchesJson(
                        """
                        {"closure": {"reason": "Gone"}, "allowedActions": ["REOPEN"]}
                        """);
        run("change", type, versioned(id, 3, Map.of("reviewOn", "2027-06-01")))
                .path("result.errors[0].code")
                .entity(String.class)
                .isEqualTo("STATE_MISMATCH");
        run("reopen", type, versioned(id, 3, Map.of())).path("result.entry.closure").valueIsNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {ISSUE, PARTY, REQUIREMENT})
    void whatIsLeftOutStays(String type) {
        var id = record(type, Map.of("reviewOn", "2027-01-31"));
        run(
                        "change",
                        type,
                        versioned(
                                id.path("result.entry.id").entity(String.class).get(),
                                1,
                                Map.of(type.equals(PARTY) ? "name" : "title", "Other")))
                .path("result.entry")
                .matchesJson(
                        """
                        {"version": 2, "reviewOn": "2027-01-31"}
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {ISSUE, PARTY, REQUIREMENT})
    void aWrongValueNamesItsField(String type) {
        refused(record(type, Map.of("reviewOn", "2026-11-23")), "INPUT_INVALID", "input.reviewOn");
        refused(
                run("review", type, versioned(recorded(type), 1, Map.of("reviewOn", "2126-01-01"))),
                "INPUT_INVALID",
                "input.reviewOn");
        refused(
                record(type, Map.of("riskIds", List.of(unknown("Risk", ALDER)))),
                "NOT_FOUND",
                "input.riskIds");
        var name = type.equals(PARTY) ? "name" : "title";
        refused(record(type, Map.of(name, " ")), "INPUT_INVALID", "input." + name);
    }

    private static Map<String, Map<String, Object>> minimal(String id, int version) {
        return Map.of(
                "change", versioned(id, version, Map.of("reviewOn", "2027-01-01")),
                "review", versioned(id, version, Map.of()),
                "close", versioned(id, version, Map.of("reason", "Done")),
                "reopen", versioned(id, version, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {ISSUE, PARTY, REQUIREMENT})
    void anUnknownIdAndOneOfAnotherOrganisationAreNotFound(String type) {
        for (var tenant : List.of(ALDER, BIRCH)) {
            minimal(unknown(type, tenant), 1)
                    .forEach(
                            (verb, input) ->
                                    run(verb, type, input)
                                            .path("result.errors[0].code")
                                            .entity(String.class)
                                            .isEqualTo("NOT_FOUND"));
        }
        run("record", type, least(type, BIRCH))
                .path("result.errors[0].code")
                .entity(String.class)
                .isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {ISSUE, PARTY, REQUIREMENT})
    void anotherVersionThanTheStoredOneIsRefused(String type) {
        minimal(recorded(type), 9)
                .forEach(
                        (verb, input) ->
                                run(verb, type, input)
                                        .path("result.errors[0].code")
                                        .entity(String.class)
                                        .isEqualTo("VERSION_CONFLICT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ISSUE, PARTY, REQUIREMENT})
    void whoMayNotChangeTheSystemChangesNothing(String type) {
        var id = recorded(type);
        var entered = least(type, ALDER);
        TestCallers.signIn(TestCallers.EMPLOYEE);
        var all = new HashMap<>(minimal(id, 1));
        all.put("record", entered);
        all.forEach(
                (verb, input) ->
                        run(verb, type, input)
                                .errors()
                                .satisfy(
                                        errors ->
                                                assertThat(errors.getFirst().getExtensions())
                                                        .containsEntry("code", "FORBIDDEN")));
    }
}
