package dev.triennium.api.risk;

import static dev.triennium.api.TestCallers.ALDER;
import static dev.triennium.api.TestCallers.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.ControllerTest;
import dev.triennium.api.TestCallers;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.domain.risk.RiskMeasureRepository;
import dev.triennium.domain.risk.RiskRepository;
import dev.triennium.domain.risk.RiskScaleRepository;
import dev.triennium.domain.risk.RiskService;
import dev.triennium.domain.risk.RiskWorld;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        controllers = {RiskController.class, RiskFields.class},
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.CatalogueLoaders"))
@ContextConfiguration(classes = {TrienniumApplication.class, RiskControllerTest.Fakes.class})
class RiskControllerTest extends ControllerTest {

    private static final String FIELDS =
            """
            risk { id version number title category state treatment reviewOn
              inherentRating { likelihood impact score isWithinThreshold }
              residualRating { score isWithinThreshold }
              acceptance { reason } acceptances { reason } closure { reason }
              clauses { number } controls { number } allowedActions }
            errors { code path ... on RuleViolation { rule { id } } }
            """;

    private static final String CLAUSE =
            GlobalId.of(
                            ClauseView.TYPE,
                            TestCatalogue.clauseId(TestCatalogue.ISO_9001, "8.5.1").value())
                    .toString();

    @Autowired private RiskWorld world;

    @TestConfiguration(proxyBeanMethods = false)
    @Import({WebLinks.class, RiskNodes.class})
    static class Fakes {

        @Bean
        RiskWorld world() {
            return new RiskWorld();
        }

        @Bean
        RiskService service(RiskWorld world) {
            return world.service;
        }

        @Bean
        RiskRepository risks(RiskWorld world) {
            return world.risks;
        }

        @Bean
        RiskMeasureRepository measures(RiskWorld world) {
            return world.measures;
        }

        @Bean
        RiskScaleRepository scales(RiskWorld world) {
            return world.scales;
        }

        @Bean
        ColleagueRepository colleagues() {
            return new InMemoryColleagueRepository(LocalDate.parse("2026-11-24"));
        }

        @Bean
        StandardRepository standards() {
            return TestCatalogue.repository();
        }
    }

    @BeforeEach
    void forgetWhatWas() {
        world.risks.register.clear();
    }

    private GraphQlTester.Response run(
            String mutation, Map<String, ? extends @Nullable Object> input) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        var fields =
                mutation.endsWith("Measure")
                        ? "riskMeasure { id version title dueOn doneOn result risk { title }"
                                + " allowedActions } errors { code path"
                                + " ... on RuleViolation { rule { id } } }"
                        : mutation.equals("defineRiskScale")
                                ? "riskScale { id number likelihoods impacts threshold }"
                                        + " errors { code path }"
                                : FIELDS;
        return graphQl.document(
                        "mutation($input: "
                                + type
                                + ") { result: "
                                + mutation
                                + "(input: $input) { "
                                + fields
                                + " } }")
                .variable("input", input)
                .execute();
    }

    private GraphQlTester.Response define(TenantId tenant, int threshold) {
        return run(
                "defineRiskScale",
                Map.of(
                        "tenantId", GlobalId.of(tenant).toString(),
                        "likelihoods", List.of("rare", "sometimes", "often"),
                        "impacts", List.of("small", "some", "big"),
                        "threshold", threshold));
    }

    private GraphQlTester.Response record(TenantId tenant, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("tenantId", GlobalId.of(tenant).toString());
        input.put("title", "Delivery fails");
        input.put("category", "SUPPLY");
        return run("recordRisk", input);
    }

    private String recorded() {
        define(ALDER, 3);
        return id(
                record(
                        ALDER,
                        Map.of(
                                "inherentRating",
                                Map.of("likelihood", 3, "impact", 3),
                                "treatment",
                                "SHARE")),
                "risk");
    }

    private static String id(GraphQlTester.Response response, String entity) {
        return response.path("result." + entity + ".id").entity(String.class).get();
    }

    private String measured(String risk) {
        return id(
                run("addRiskMeasure", Map.of("riskId", risk, "title", "Second supplier")),
                "riskMeasure");
    }

    private static Map<String, @Nullable Object> versioned(
            String id, int version, Map<String, ? extends @Nullable Object> more) {
        var input = new HashMap<String, @Nullable Object>(more);
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
    void aRiskIsEnteredWithWhatIsKnown() {
        define(ALDER, 3);
        record(
                        ALDER,
                        Map.of(
                                "inherentRating", Map.of("likelihood", 3, "impact", 2),
                                "residualRating", Map.of("likelihood", 1, "impact", 2),
                                "treatment", "MODIFY",
                                "reviewOn", "2027-11-24",
                                "clauseIds", List.of(CLAUSE)))
                .path("result")
                .matchesJson(
                        """
                        {"risk": {"version": 1, "number": 1, "title": "Delivery fails",
                          "category": "SUPPLY", "state": "OPEN", "treatment": "MODIFY",
                          "reviewOn": "2027-11-24",
                          "inherentRating": {"likelihood": 3, "impact": 2, "score": 6,
                            "isWithinThreshold": false},
                          "residualRating": {"score": 2, "isWithinThreshold": true},
                          "acceptance": null, "acceptances": [], "closure": null,
                          "clauses": [{"number": "8.5.1"}], "controls": [],
                          "allowedActions": ["CHANGE", "ACCEPT", "CLOSE"]}, "errors": []}
                        """);
    }

    @Test
    void whatIsLeftOutStaysAndNullClears() {
        var id = recorded();
        var given = new HashMap<String, @Nullable Object>();
        given.put("inherentRating", null);
        given.put("clauseIds", List.of(CLAUSE));
        run("changeRisk", versioned(id, 1, given))
                .path("result.risk")
                .matchesJson(
                        """
                        {"version": 2, "title": "Delivery fails", "treatment": "SHARE",
                          "inherentRating": null, "clauses": [{"number": "8.5.1"}]}
                        """);
        var nameless = new HashMap<String, @Nullable Object>();
        nameless.put("title", null);
        refused(run("changeRisk", versioned(id, 2, nameless)), "INPUT_INVALID", "input.title");
    }

    @Test
    void aRiskIsAcceptedClosedAndOpenedAgain() {
        var id = recorded();
        run("acceptRisk", versioned(id, 1, Map.of("reason", "Cheap")))
                .path("result.risk")
                .matchesJson(
                        """
                        {"state": "ACCEPTED", "acceptance": {"reason": "Cheap"},
                          "acceptances": [{"reason": "Cheap"}],
                          "allowedActions": ["CHANGE", "CLOSE"]}
                        """);
        run("closeRisk", versioned(id, 2, Map.of("reason", "Gone")))
                .path("result.risk")
                .matchesJson(
                        """
                        {"state": "CLOSED", "closure": {"reason": "Gone"}, "acceptance": null,
                          "allowedActions": ["REOPEN"]}
                        """);
        run("reopenRisk", versioned(id, 3, Map.of()))
                .path("result.risk.state")
                .entity(String.class)
                .isEqualTo("OPEN");
    }

    @Test
    void anEmployeeWhoIsNotTheOwnerDoesNotAccept() {
        var id = recorded();
        TestCallers.signIn(TestCallers.EMPLOYEE);
        run("acceptRisk", versioned(id, 1, Map.of("reason", "Cheap")))
                .path("result.errors[0].rule.id")
                .entity(String.class)
                .isEqualTo("RSK-3");
    }

    @Test
    void aRatingWithoutAScaleAndAWrongLevelNameTheField() {
        refused(record(ALDER, Map.of("reviewOn", "2026-11-23")), "INPUT_INVALID", "input.reviewOn");
        define(ALDER, 3);
        refused(
                record(ALDER, Map.of("inherentRating", Map.of("likelihood", 3, "impact", 4))),
                "INPUT_INVALID",
                "input.inherentRating.impact");
        refused(
                record(ALDER, Map.of("residualRating", Map.of("likelihood", 3, "impact", 3))),
                "RULE_VIOLATED",
                "input.residualRating");
        refused(record(ALDER, Map.of("treatment", "PURSUE")), "INPUT_INVALID", "input.treatment");
        refused(define(ALDER, 10), "INPUT_INVALID", "input.threshold");
    }

    @Test
    void aMeasureIsDoneAndOpenedAgain() {
        var risk = recorded();
        var id = measured(risk);
        run("changeRiskMeasure", versioned(id, 1, Map.of("dueOn", "2026-12-24")))
                .path("result.riskMeasure")
                .matchesJson(
                        """
                        {"version": 2, "title": "Second supplier", "dueOn": "2026-12-24",
                          "doneOn": null, "risk": {"title": "Delivery fails"},
                          "allowedActions": ["CHANGE", "COMPLETE"]}
                        """);
        run("closeRisk", versioned(risk, 1, Map.of("reason", "Gone")))
                .path("result.errors[0].code")
                .entity(String.class)
                .isEqualTo("STATE_MISMATCH");
        run("completeRiskMeasure", versioned(id, 2, Map.of("result", "Found")))
                .path("result.riskMeasure")
                .matchesJson(
                        """
                        {"doneOn": "2026-11-24", "result": "Found", "allowedActions": ["REOPEN"]}
                        """);
        refused(
                run("completeRiskMeasure", versioned(id, 3, Map.of("doneOn", "2026-11-25"))),
                "INPUT_INVALID",
                "input.doneOn");
        run("reopenRiskMeasure", versioned(id, 3, Map.of()))
                .path("result.riskMeasure.doneOn")
                .valueIsNull();
    }

    @Test
    void aRiskLeadsToItsMeasuresAndItsScale() {
        var risk = recorded();
        measured(risk);
        graphQl.document(
                        """
                        mutation($input: ChangeRiskInput!) { changeRisk(input: $input) { risk {
                          measures(first: 5) { totalCount { number } edges { node { title } } }
                          inherentRating { scale { threshold } } } } }
                        """)
                .variable("input", versioned(risk, 1, Map.of("asset", "Stock")))
                .execute()
                .path("changeRisk.risk")
                .matchesJson(
                        """
                        {"measures": {"totalCount": {"number": 1},
                            "edges": [{"node": {"title": "Second supplier"}}]},
                          "inherentRating": {"scale": {"threshold": 3}}}
                        """);
    }

    private Map<String, Map<String, Object>> minimal(String risk, String measure) {
        return Map.of(
                "changeRisk", Map.of("id", risk, "expectedVersion", 1, "title", "Other"),
                "acceptRisk", Map.of("id", risk, "expectedVersion", 1, "reason", "Cheap"),
                "closeRisk", Map.of("id", risk, "expectedVersion", 1, "reason", "Gone"),
                "reopenRisk", Map.of("id", risk, "expectedVersion", 1),
                "addRiskMeasure", Map.of("riskId", risk, "title", "Other"),
                "changeRiskMeasure", Map.of("id", measure, "expectedVersion", 1),
                "completeRiskMeasure", Map.of("id", measure, "expectedVersion", 1),
                "reopenRiskMeasure", Map.of("id", measure, "expectedVersion", 1));
    }

    private static String risk(TenantId tenant) {
        return GlobalId.of("Risk", tenant, new UUID(7, 7)).toString();
    }

    private static String measure(TenantId tenant) {
        return GlobalId.of("RiskMeasure", tenant, new UUID(7, 7)).toString();
    }

    @Test
    void anUnknownIdAndOneOfAnotherOrganisationAreNotFound() {
        for (var tenant : List.of(ALDER, BIRCH)) {
            minimal(risk(tenant), measure(tenant))
                    .forEach(
                            (mutation, input) ->
                                    run(mutation, input)
                                            .path("result.errors[0].code")
                                            .entity(String.class)
                                            .isEqualTo("NOT_FOUND"));
        }
        refused(define(BIRCH, 1), "NOT_FOUND", "input.tenantId");
        refused(record(BIRCH, Map.of()), "NOT_FOUND", "input.tenantId");
    }

    @Test
    void anotherVersionThanTheStoredOneIsRefused() {
        var risk = recorded();
        var measure = measured(risk);
        minimal(risk, measure)
                .forEach(
                        (mutation, input) -> {
                            if (input.containsKey("expectedVersion")) {
                                var stale = new HashMap<>(input);
                                stale.put("expectedVersion", 9);
                                run(mutation, stale)
                                        .path("result.errors[0].code")
                                        .entity(String.class)
                                        .isEqualTo("VERSION_CONFLICT");
                            }
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "changeRisk",
        "closeRisk",
        "reopenRisk",
        "addRiskMeasure",
        "changeRiskMeasure",
        "completeRiskMeasure",
        "reopenRiskMeasure"
    })
    void whoMayNotChangeTheSystemChangesNoRegister(String mutation) {
        var risk = recorded();
        var input = minimal(risk, measured(risk)).getOrDefault(mutation, Map.of());
        TestCallers.signIn(TestCallers.EMPLOYEE);
        run(mutation, input)
                .errors()
                .satisfy(
                        errors ->
                                assertThat(errors.getFirst().getExtensions())
                                        .containsEntry("code", "FORBIDDEN"));
        assertThat(world.risks.register.pagesOfFacts(scopes(), _ -> true).get(ALDER))
                .satisfies(
                        page ->
                                assertThat(page.values())
                                        .allMatch(one -> one.version() == 1 && one.isOpen()));
    }

    private static TenantScopes scopes() {
        return TenantScopes.of(TestCallers.job(ALDER));
    }
}
