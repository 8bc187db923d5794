package dev.triennium.api.recurringtask;

import static dev.triennium.api.TestCallers.ALDER;
import static dev.triennium.api.TestCallers.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.ControllerTest;
import dev.triennium.api.TestCallers;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.recurringtask.PlanTaskContinuation;
import dev.triennium.domain.recurringtask.RecurringTaskDays;
import dev.triennium.domain.recurringtask.RecurringTaskRepository;
import dev.triennium.domain.recurringtask.RecurringTaskService;
import dev.triennium.domain.recurringtask.RecurringTaskWorld;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantRepository;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        controllers = {RecurringTaskController.class, RecurringTaskFields.class},
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.CatalogueLoaders"))
@ContextConfiguration(
        classes = {TrienniumApplication.class, RecurringTaskControllerTest.Fakes.class})
class RecurringTaskControllerTest extends ControllerTest {

    @TestConfiguration(proxyBeanMethods = false)
    @Import(RecurringTaskNodes.class)
    static class Fakes {

        @Bean
        RecurringTaskWorld world() {
            return new RecurringTaskWorld();
        }

        @Bean
        RecurringTaskService service(RecurringTaskWorld world) {
            return world.service;
        }

        @Bean
        RecurringTaskRepository tasks(RecurringTaskWorld world) {
            return world.tasks;
        }

        @Bean
        RecurringTaskDays days(RecurringTaskWorld world) {
            return world.days;
        }

        @Bean
        PlanTaskContinuation continuation(RecurringTaskWorld world) {
            return world.continuation;
        }

        @Bean
        TenantRepository tenants(RecurringTaskWorld world) {
            return world.tenants;
        }

        @Bean
        ColleagueRepository colleagues(RecurringTaskWorld world) {
            return world.colleagues;
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
                                  recurringTask { id version number title rule firstOn state dueOn
                                    latest { dueOn state doneOn note } through clauses { number }
                                    days { dueOn state } open: days(state: PLANNED) { dueOn }
                                    ending { reason } allowedActions }
                                  errors { code path } } }
                                """)
                .variable("input", input)
                .execute();
    }

    private GraphQlTester.Response record(TenantId tenant, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("tenantId", GlobalId.of(tenant).toString());
        input.put("title", "Check the fire doors");
        input.putIfAbsent("rule", "FREQ=WEEKLY;COUNT=3");
        input.putIfAbsent("firstOn", "2026-11-24");
        return run("recordRecurringTask", input);
    }

    private String recorded() {
        return record(ALDER, Map.of()).path("result.recurringTask.id").entity(String.class).get();
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
    void aTaskIsEnteredWithItsDays() {
        record(ALDER, Map.of())
                .path("result")
                .matchesJson(
                        """
                        {"recurringTask": {"version": 1, "title": "Check the fire doors",
                          "rule": "FREQ=WEEKLY;COUNT=3", "firstOn": "2026-11-24",
                          "state": "RUNNING", "dueOn": "2026-11-24", "latest": null,
                          "through": null, "clauses": [], "ending": null,
                          "days": [{"dueOn": "2026-11-24", "state": "PLANNED"},
                            {"dueOn": "2026-12-01", "state": "PLANNED"},
                            {"dueOn": "2026-12-08", "state": "PLANNED"}],
                          "allowedActions": ["CHANGE", "COMPLETE", "SKIP", "END"]}, "errors": []}
                        """);
    }

    @Test
    void itsDaysAreRecordedAndItEnds() {
        var id = recorded();
        run("completeRecurringTaskDay", versioned(id, 1, done("2026-11-24")))
                .path("result.recurringTask")
                .matchesJson(
                        """
                        {"dueOn": "2026-12-01", "latest": {"dueOn": "2026-11-24",
                          "state": "DONE", "doneOn": "2026-11-24", "note": null}}
                        """);
        run("skipRecurringTaskDay", versioned(id, 2, skipped("2026-12-08")))
                .path("result.recurringTask")
                .matchesJson(
                        """
                        {"dueOn": "2026-12-01", "latest": {"dueOn": "2026-12-08",
                            "state": "SKIPPED", "doneOn": null, "note": "On holiday"},
                          "open": [{"dueOn": "2026-12-01"}]}
                        """);
        run("endRecurringTask", versioned(id, 3, Map.of("reason", "Sold")))
                .path("result.recurringTask")
                .matchesJson(
                        """
                        {"state": "ENDED", "dueOn": null, "ending": {"reason": "Sold"},
                          "days": [{"dueOn": "2026-11-24", "state": "DONE"},
                            {"dueOn": "2026-12-08", "state": "SKIPPED"}],
                          "allowedActions": []}
                        """);
    }

    private static Map<String, Object> done(String day) {
        return Map.of("dueOn", day, "doneOn", "2026-11-24");
    }

    private static Map<String, Object> skipped(String day) {
        return Map.of("dueOn", day, "reason", "On holiday");
    }

    @Test
    void whatIsLeftOutStays() {
        run("changeRecurringTask", versioned(recorded(), 1, Map.of("title", "Check all doors")))
                .path("result.recurringTask")
                .matchesJson(
                        """
                        {"version": 2, "title": "Check all doors", "rule": "FREQ=WEEKLY;COUNT=3"}
                        """);
    }

    @Test
    void aWrongDayOrRuleNamesItsField() {
        refused(record(ALDER, Map.of("firstOn", "2026-11-23")), "INPUT_INVALID", "input.firstOn");
        refused(record(ALDER, Map.of("rule", "FREQ=WEEKLY")), "INPUT_INVALID", "input.rule");
        refused(
                run("completeRecurringTaskDay", versioned(recorded(), 1, done("2026-11-25"))),
                "INPUT_INVALID",
                "input.dueOn");
        refused(
                run(
                        "completeRecurringTaskDay",
                        versioned(
                                recorded(),
                                1,
                                Map.of("dueOn", "2026-11-24", "doneOn", "2026-11-25"))),
                "INPUT_INVALID",
                "input.doneOn");
        refused(
                run("changeRecurringTask", versioned(recorded(), 1, Map.of("title", " "))),
                "INPUT_INVALID",
                "input.title");
    }

    private static Map<String, Map<String, Object>> minimal(String id, int version) {
        return Map.of(
                "changeRecurringTask", versioned(id, version, Map.of("title", "Other")),
                "completeRecurringTaskDay", versioned(id, version, done("2026-11-24")),
                "skipRecurringTaskDay", versioned(id, version, skipped("2026-11-24")),
                "endRecurringTask", versioned(id, version, Map.of("reason", "Sold")));
    }

    @Test
    void anUnknownIdAndOneOfAnotherOrganisationAreNotFound() {
        for (var tenant : List.of(ALDER, BIRCH)) {
            var id = GlobalId.of("RecurringTask", tenant, new UUID(7, 7)).toString();
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
    void whoDoesNotOwnItRecordsNothing() {
        var id = recorded();
        TestCallers.signIn(TestCallers.EMPLOYEE);
        for (var mutation : List.of("completeRecurringTaskDay", "skipRecurringTaskDay")) {
            run(mutation, Objects.requireNonNull(minimal(id, 1).get(mutation)))
                    .path("result.errors[0].code")
                    .entity(String.class)
                    .isEqualTo("RULE_VIOLATED");
        }
        for (var mutation : List.of("changeRecurringTask", "endRecurringTask")) {
            run(mutation, Objects.requireNonNull(minimal(id, 1).get(mutation)))
                    .errors()
                    .satisfy(
                            errors ->
                                    assertThat(errors.getFirst().getExtensions())
                                            .containsEntry("code", "FORBIDDEN"));
        }
    }
}
