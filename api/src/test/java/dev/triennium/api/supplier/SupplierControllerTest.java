package dev.triennium.api.supplier;

import static dev.triennium.api.TestCallers.ALDER;
import static dev.triennium.api.TestCallers.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.ControllerTest;
import dev.triennium.api.TestCallers;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.supplier.SupplierRepository;
import dev.triennium.domain.supplier.SupplierService;
import dev.triennium.domain.supplier.SupplierWorld;
import dev.triennium.domain.tenancy.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

@GraphQlTest(
        controllers = {SupplierController.class, SupplierFields.class},
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.CatalogueLoaders"))
@ContextConfiguration(classes = {TrienniumApplication.class, SupplierControllerTest.Fakes.class})
class SupplierControllerTest extends ControllerTest {

    private static final String TYPE = "Supplier";

    @TestConfiguration(proxyBeanMethods = false)
    @Import(SupplierNodes.class)
    static class Fakes {

        @Bean
        SupplierWorld world() {
            return new SupplierWorld();
        }

        @Bean
        SupplierService service(SupplierWorld world) {
            return world.service;
        }

        @Bean
        SupplierRepository suppliers(SupplierWorld world) {
            return world.suppliers;
        }

        @Bean
        StandardRepository standards() {
            return TestCatalogue.repository();
        }
    }

    private GraphQlTester.Response run(String verb, Map<String, ? extends @Nullable Object> input) {
        var capital = Character.toUpperCase(verb.charAt(0)) + verb.substring(1);
        return graphQl.document(
                        """
                        mutation($input: %sSupplierInput!) {
                          result: %sSupplier(input: $input) {
                            entry: supplier {
                              id version number name kind supplied criticality criteria supervision
                              contact state evaluation { evaluatedOn decision result } reviewOn
                              closure { reason } clauses { number } controls { id } risks { id }
                              allowedActions }
                            errors { code path } } }
                        """
                                .formatted(capital, verb))
                .variable("input", input)
                .execute();
    }

    private static Map<String, Object> least(TenantId tenant) {
        return new HashMap<>(
                Map.of(
                        "tenantId",
                        GlobalId.of(tenant).toString(),
                        "name",
                        "Hot Steel",
                        "kind",
                        "OUTSOURCED_PROCESS",
                        "supplied",
                        "Hardening",
                        "criticality",
                        "HIGH",
                        "criteria",
                        "Hardness within the drawing"));
    }

    private GraphQlTester.Response record(Map<String, ?> more) {
        var input = least(ALDER);
        input.putAll(more);
        return run("record", input);
    }

    private String recorded() {
        return record(Map.of()).path("result.entry.id").entity(String.class).get();
    }

    private static String unknown(String type, TenantId tenant) {
        return GlobalId.of(type, tenant, new UUID(7, 7)).toString();
    }

    private static Map<String, Object> versioned(String id, int version, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("id", id);
        input.put("expectedVersion", version);
        return input;
    }

    private static Map<String, Object> evaluation(String id, int version, Map<String, ?> more) {
        var input =
                versioned(
                        id,
                        version,
                        Map.of(
                                "evaluatedOn",
                                "2026-11-20",
                                "decision",
                                "CONDITIONALLY_APPROVED",
                                "result",
                                "Two lots came back"));
        input.putAll(more);
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
    void aSupplierIsEnteredAndNotApprovedYet() {
        record(Map.of("reviewOn", "2027-01-31", "supervision", "Report with each lot"))
                .path("result")
                .matchesJson(
                        """
                        {"entry": {"version": 1, "name": "Hot Steel",
                          "kind": "OUTSOURCED_PROCESS", "supplied": "Hardening",
                          "criticality": "HIGH", "criteria": "Hardness within the drawing",
                          "supervision": "Report with each lot", "contact": null,
                          "state": "NOT_APPROVED", "evaluation": null, "reviewOn": "2027-01-31",
                          "closure": null, "clauses": [], "controls": [], "risks": [],
                          "allowedActions": ["CHANGE", "EVALUATE", "CLOSE"]}, "errors": []}
                        """);
    }

    @Test
    void aSupplierIsEvaluatedEndedAndTakenUpAgain() {
        var id = recorded();
        run("evaluate", evaluation(id, 1, Map.of("reviewOn", "2027-11-20")))
                .path("result.entry")
                .matchesJson(
                        """
                        {"version": 2, "state": "CONDITIONALLY_APPROVED",
                          "evaluation": {"evaluatedOn": "2026-11-20",
                            "decision": "CONDITIONALLY_APPROVED", "result": "Two lots came back"},
                          "reviewOn": "2027-11-20"}
                        """);
        run("change", versioned(id, 2, Map.of("criticality", "LOW")))
                .path("result.entry")
                .matchesJson(
                        """
                        {"criticality": "LOW", "state": "CONDITIONALLY_APPROVED",
                          "name": "Hot Steel", "reviewOn": "2027-11-20"}
                        """);
        run("close", versioned(id, 3, Map.of("reason", "Sold")))
                .path("result.entry")
                .matchesJson(
                        """
                        {"state": "ENDED", "closure": {"reason": "Sold"},
                          "allowedActions": ["REOPEN"]}
                        """);
        run("evaluate", evaluation(id, 4, Map.of()))
                .path("result.errors[0].code")
                .entity(String.class)
                .isEqualTo("STATE_MISMATCH");
        run("reopen", versioned(id, 4, Map.of()))
                .path("result.entry.state")
                .entity(String.class)
                .isEqualTo("CONDITIONALLY_APPROVED");
    }

    @Test
    void aWrongValueNamesItsField() {
        refused(record(Map.of("reviewOn", "2026-11-23")), "INPUT_INVALID", "input.reviewOn");
        refused(record(Map.of("name", " ")), "INPUT_INVALID", "input.name");
        refused(
                record(Map.of("riskIds", List.of(unknown("Risk", ALDER)))),
                "NOT_FOUND",
                "input.riskIds");
        var id = recorded();
        refused(
                run("evaluate", evaluation(id, 1, Map.of("evaluatedOn", "2026-11-25"))),
                "INPUT_INVALID",
                "input.evaluatedOn");
        run("evaluate", evaluation(id, 1, Map.of()));
        refused(
                run("evaluate", evaluation(id, 2, Map.of("evaluatedOn", "2026-11-19"))),
                "INPUT_INVALID",
                "input.evaluatedOn");
        refused(
                run("evaluate", evaluation(id, 2, Map.of("result", ""))),
                "INPUT_INVALID",
                "input.result");
    }

    private static Map<String, Map<String, Object>> minimal(String id, int version) {
        return Map.of(
                "change", versioned(id, version, Map.of("reviewOn", "2027-01-01")),
                "evaluate", evaluation(id, version, Map.of()),
                "close", versioned(id, version, Map.of("reason", "Done")),
                "reopen", versioned(id, version, Map.of()));
    }

    @Test
    void anUnknownIdAndOneOfAnotherOrganisationAreNotFound() {
        for (var tenant : List.of(ALDER, BIRCH)) {
            minimal(unknown(TYPE, tenant), 1)
                    .forEach(
                            (verb, input) ->
                                    run(verb, input)
                                            .path("result.errors[0].code")
                                            .entity(String.class)
                                            .isEqualTo("NOT_FOUND"));
        }
        run("record", least(BIRCH))
                .path("result.errors[0].code")
                .entity(String.class)
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void anotherVersionThanTheStoredOneIsRefused() {
        minimal(recorded(), 9)
                .forEach(
                        (verb, input) ->
                                run(verb, input)
                                        .path("result.errors[0].code")
                                        .entity(String.class)
                                        .isEqualTo("VERSION_CONFLICT"));
    }

    @Test
    void whoMayNotChangeTheSystemChangesNothing() {
        var all = new HashMap<>(minimal(recorded(), 1));
        all.put("record", least(ALDER));
        TestCallers.signIn(TestCallers.EMPLOYEE);
        all.forEach(
                (verb, input) ->
                        run(verb, input)
                                .errors()
                                .satisfy(
                                        errors ->
                                                assertThat(errors.getFirst().getExtensions())
                                                        .containsEntry("code", "FORBIDDEN")));
    }
}
