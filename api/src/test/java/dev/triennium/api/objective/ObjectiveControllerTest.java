package dev.triennium.api.objective;

import static dev.triennium.api.TestCallers.ALDER;
import static dev.triennium.api.TestCallers.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.ControllerTest;
import dev.triennium.api.TestCallers;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.objective.ObjectiveRepository;
import dev.triennium.domain.objective.ObjectiveService;
import dev.triennium.domain.objective.ObjectiveWorld;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.TestCatalogue;
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
        controllers = {ObjectiveController.class, ObjectiveFields.class},
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.CatalogueLoaders"))
@ContextConfiguration(classes = {TrienniumApplication.class, ObjectiveControllerTest.Fakes.class})
class ObjectiveControllerTest extends ControllerTest {

    @TestConfiguration(proxyBeanMethods = false)
    @Import(ObjectiveNodes.class)
    static class Fakes {

        @Bean
        ObjectiveWorld world() {
            return new ObjectiveWorld();
        }

        @Bean
        ObjectiveService service(ObjectiveWorld world) {
            return world.service;
        }

        @Bean
        ObjectiveRepository objectives(ObjectiveWorld world) {
            return world.objectives;
        }

        @Bean
        StandardRepository standards() {
            return TestCatalogue.repository();
        }
    }

    private GraphQlTester.Response run(
            String mutation, Map<String, ? extends @Nullable Object> input) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        return graphQl.document(
                        "mutation($input: "
                                + type
                                + ") { result: "
                                + mutation
                                + """
                                (input: $input) {
                                  objective { id version title target unit dueOn measureOn
                                    latest { measuredOn value } measurements { value }
                                    isReached trend clauses { number }
                                    closure { reason } allowedActions }
                                  errors { code path } } }
                                """)
                .variable("input", input)
                .execute();
    }

    private GraphQlTester.Response record(TenantId tenant, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("tenantId", GlobalId.of(tenant).toString());
        input.put("title", "Fewer complaints");
        input.put("direction", "AT_MOST");
        input.putIfAbsent("target", 10.5);
        input.putIfAbsent("dueOn", "2027-11-24");
        return run("recordObjective", input);
    }

    private String recorded() {
        return record(ALDER, Map.of()).path("result.objective.id").entity(String.class).get();
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
    void anObjectiveIsEnteredWithWhatIsKnown() {
        record(ALDER, Map.of("unit", "%", "measureOn", "2026-12-24"))
                .path("result")
                .matchesJson(
                        """
                        {"objective": {"version": 1, "title": "Fewer complaints", "target": 10.5,
                          "unit": "%", "dueOn": "2027-11-24", "measureOn": "2026-12-24",
                          "latest": null, "measurements": [], "isReached": false, "trend": null,
                          "clauses": [], "closure": null,
                          "allowedActions": ["CHANGE", "MEASURE", "CLOSE"]}, "errors": []}
                        """);
    }

    @Test
    void anObjectiveIsMeasuredClosedAndOpenedAgain() {
        var id = recorded();
        run("measureObjective", versioned(id, 1, measured("2026-11-01", 20)));
        run("measureObjective", versioned(id, 2, measured("2026-11-24", 10)))
                .path("result.objective")
                .matchesJson(
                        """
                        {"latest": {"measuredOn": "2026-11-24", "value": 10.0},
                          "measurements": [{"value": 10.0}, {"value": 20.0}],
                          "isReached": true, "trend": "BETTER"}
                        """);
        run("closeObjective", versioned(id, 3, Map.of("reason", "Reached")))
                .path("result.objective")
                .matchesJson(
                        """
                        {"closure": {"reason": "Reached"}, "allowedActions": ["REOPEN"]}
                        """);
        run("reopenObjective", versioned(id, 4, Map.of()))
                .path("result.objective.closure")
                .valueIsNull();
    }

    private static Map<String, Object> measured(String day, double value) {
        return Map.of("measuredOn", day, "value", value);
    }

    @Test
    void whatIsLeftOutStays() {
        run("changeObjective", versioned(recorded(), 1, Map.of("target", 8)))
                .path("result.objective")
                .matchesJson(
                        """
                        {"version": 2, "title": "Fewer complaints", "target": 8.0}
                        """);
    }

    @Test
    void aWrongDayOrValueNamesItsField() {
        refused(record(ALDER, Map.of("dueOn", "2026-11-23")), "INPUT_INVALID", "input.dueOn");
        refused(record(ALDER, Map.of("target", 1e13)), "INPUT_INVALID", "input.target");
        refused(
                run("measureObjective", versioned(recorded(), 1, measured("2026-11-25", 1))),
                "INPUT_INVALID",
                "input.measuredOn");
        refused(
                run("changeObjective", versioned(recorded(), 1, Map.of("title", " "))),
                "INPUT_INVALID",
                "input.title");
    }

    private static Map<String, Map<String, Object>> minimal(String id, int version) {
        return Map.of(
                "changeObjective", versioned(id, version, Map.of("title", "Other")),
                "measureObjective", versioned(id, version, measured("2026-11-24", 1)),
                "closeObjective", versioned(id, version, Map.of("reason", "Done")),
                "reopenObjective", versioned(id, version, Map.of()));
    }

    @Test
    void anUnknownIdAndOneOfAnotherOrganisationAreNotFound() {
        for (var tenant : List.of(ALDER, BIRCH)) {
            var id = GlobalId.of("Objective", tenant, new UUID(7, 7)).toString();
            minimal(id, 1)
                    .forEach(
                            (mutation, input) ->
                                    run(mutation, input)
                                            .path("result.errors[0].code")
                                            .entity(String.class)
                                            .isEqualTo("NOT_FOUND"));
        }
        refused(record(BIRCH, Map.of()), "NOT_FOUND", "input.tenantId");
    }

    @Test
    void anotherVersionThanTheStoredOneIsRefused() {
        minimal(recorded(), 9)
                .forEach(
                        (mutation, input) ->
                                run(mutation, input)
                                        .path("result.errors[0].code")
                                        .entity(String.class)
                                        .isEqualTo("VERSION_CONFLICT"));
    }

    @Test
    void whoMayNotChangeTheSystemChangesNoObjective() {
        var id = recorded();
        TestCallers.signIn(TestCallers.EMPLOYEE);
        minimal(id, 1)
                .forEach(
                        (mutation, input) ->
                                run(mutation, input)
                                        .errors()
                                        .satisfy(
                                                errors ->
                                                        assertThat(
                                                                        errors.getFirst()
                                                                                .getExtensions())
                                                                .containsEntry(
                                                                        "code", "FORBIDDEN")));
    }
}
