package dev.triennium.api.incident;

import static dev.triennium.api.TestCallers.ALDER;
import static dev.triennium.api.TestCallers.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.ControllerTest;
import dev.triennium.api.TestCallers;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.incident.IncidentRepository;
import dev.triennium.domain.incident.IncidentService;
import dev.triennium.domain.incident.IncidentWorld;
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
        controllers = {IncidentController.class, IncidentFields.class},
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.CatalogueLoaders"))
@ContextConfiguration(classes = {TrienniumApplication.class, IncidentControllerTest.Fakes.class})
class IncidentControllerTest extends ControllerTest {

    private static final Map<String, Object> REQUIRED =
            Map.of("isRequired", true, "dueOn", "2026-11-27", "reason", "Contract, 7.2");

    @TestConfiguration(proxyBeanMethods = false)
    @Import(IncidentNodes.class)
    static class Fakes {

        @Bean
        IncidentWorld world() {
            return new IncidentWorld();
        }

        @Bean
        IncidentService service(IncidentWorld world) {
            return world.service;
        }

        @Bean
        IncidentRepository incidents(IncidentWorld world) {
            return world.incidents;
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
                                  incident { id version title occurredOn clauses { number }
                                    notice { state reason dueOn toldOn toldHow }
                                    closure { reason } allowedActions }
                                  errors { code path } } }
                                """)
                .variable("input", input)
                .execute();
    }

    private GraphQlTester.Response record(TenantId tenant, Map<String, ?> notice) {
        return run(
                "recordIncident",
                Map.of(
                        "tenantId", GlobalId.of(tenant).toString(),
                        "kind", "ACCIDENT",
                        "title", "A fall from a ladder",
                        "occurredOn", "2026-11-24",
                        "notice", notice));
    }

    private String recorded() {
        return record(ALDER, REQUIRED).path("result.incident.id").entity(String.class).get();
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
    void anEmployeeRecordsAnIncidentWithTheAnswer() {
        TestCallers.signIn(TestCallers.EMPLOYEE);
        record(ALDER, REQUIRED)
                .path("result")
                .matchesJson(
                        """
                        {"incident": {"version": 1, "title": "A fall from a ladder",
                          "occurredOn": "2026-11-24", "clauses": [],
                          "notice": {"state": "REQUIRED", "reason": "Contract, 7.2",
                            "dueOn": "2026-11-27", "toldOn": null, "toldHow": null},
                          "closure": null, "allowedActions": []}, "errors": []}
                        """);
    }

    @Test
    void aBodyIsToldAndTheIncidentClosedAndOpenedAgain() {
        var id = recorded();
        run("noteIncidentNotice", versioned(id, 1, Map.of("how", "By mail")))
                .path("result.incident")
                .matchesJson(
                        """
                        {"notice": {"state": "TOLD", "toldOn": "2026-11-24",
                            "toldHow": "By mail", "dueOn": "2026-11-27"},
                          "allowedActions": ["CHANGE", "ANSWER_NOTICE", "CLOSE"]}
                        """);
        run("closeIncident", versioned(id, 2, Map.of("reason", "Replaced")))
                .path("result.incident")
                .matchesJson(
                        """
                        {"closure": {"reason": "Replaced"}, "allowedActions": ["REOPEN"]}
                        """);
        run("reopenIncident", versioned(id, 3, Map.of()))
                .path("result.incident.closure")
                .valueIsNull();
    }

    @Test
    void whatIsLeftOutStaysAndAnotherAnswerIsKept() {
        var id = recorded();
        run("changeIncident", versioned(id, 1, Map.of("occurredOn", "2026-11-20")))
                .path("result.incident")
                .matchesJson(
                        """
                        {"version": 2, "title": "A fall from a ladder", "occurredOn": "2026-11-20"}
                        """);
        run("answerIncidentNotice", versioned(id, 2, Map.of("notice", Map.of())))
                .path("result.incident.notice")
                .matchesJson("{\"state\": \"UNCLEAR\", \"dueOn\": \"2026-11-25\"}");
    }

    @Test
    void aWrongAnswerNamesItsField() {
        refused(record(ALDER, Map.of("isRequired", true)), "INPUT_INVALID", "input.notice.dueOn");
        refused(record(ALDER, Map.of("isRequired", false)), "INPUT_INVALID", "input.notice.reason");
        refused(
                record(ALDER, Map.of("isRequired", true, "dueOn", "2026-11-23")),
                "INPUT_INVALID",
                "input.notice.dueOn");
        refused(
                run("changeIncident", versioned(recorded(), 1, Map.of("title", " "))),
                "INPUT_INVALID",
                "input.title");
    }

    private static Map<String, Map<String, Object>> minimal(String id, int version) {
        return Map.of(
                "changeIncident", versioned(id, version, Map.of("title", "Other")),
                "answerIncidentNotice", versioned(id, version, Map.of("notice", REQUIRED)),
                "noteIncidentNotice", versioned(id, version, Map.of()),
                "closeIncident", versioned(id, version, Map.of("reason", "Done")),
                "reopenIncident", versioned(id, version, Map.of()));
    }

    @Test
    void anUnknownIdAndOneOfAnotherOrganisationAreNotFound() {
        for (var tenant : List.of(ALDER, BIRCH)) {
            var id = GlobalId.of("Incident", tenant, new UUID(7, 7)).toString();
            minimal(id, 1)
                    .forEach(
                            (mutation, input) ->
                                    run(mutation, input)
                                            .path("result.errors[0].code")
                                            .entity(String.class)
                                            .isEqualTo("NOT_FOUND"));
        }
        refused(record(BIRCH, REQUIRED), "NOT_FOUND", "input.tenantId");
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
    void whoMayNotChangeTheSystemChangesNoIncident() {
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
