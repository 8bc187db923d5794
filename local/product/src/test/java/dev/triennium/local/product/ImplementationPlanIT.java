package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A plan on the running product, by those who manage the system and those who only do tasks.
class ImplementationPlanIT extends ProductTest {

    private final ProductClient representative = as(DemoPeople.ALDER_REPRESENTATIVE);
    private final ProductClient employee = as(DemoPeople.ALDER_EMPLOYEE);
    private final ProductClient stranger = as(DemoPeople.BIRCH_REPRESENTATIVE);
    private final String tenant =
            representative
                    .run("{ tenants { edges { node { id } } } }")
                    .at("/tenants/edges/0/node/id")
                    .asString();
    private final SampleTenant alder =
            SampleTenant.of(new Mutations(representative), tenant, "Planned");

    private JsonNode assessed() {
        return alder.create(
                "createAssessment",
                Map.of(
                        "name",
                        "To be planned",
                        "standardIds",
                        List.of(alder.standard("iso-9001-2026"))),
                "assessment");
    }

    private Map<String, Object> plan(JsonNode assessment, String language) {
        return Map.of(
                "tenantId",
                tenant,
                "assessmentId",
                SampleTenant.id(assessment),
                "size",
                "SMALL",
                "name",
                "To the certificate",
                "startOn",
                alder.today().toString(),
                "language",
                language);
    }

    private JsonNode planned() {
        return alder.run(
                "generateImplementationPlan", plan(assessed(), "EN"), "implementationPlan");
    }

    private static JsonNode schedule(ProductClient client, JsonNode plan) {
        return client.run(
                        """
                        query($id: ID!) { implementationPlan(id: $id) {
                          schedule { endsOn workingDays percentDone
                            criticalPath { id version name duration }
                            phases { phase name taskCount startsOn }
                            bars { task { id version name role dates { earlyStart }
                                dependencies { predecessor { id } } }
                              dates { earlyStart earlyFinish totalFloat isCritical } } } } }
                        """,
                        Map.of("id", SampleTenant.id(plan)))
                .at("/implementationPlan/schedule");
    }

    private static JsonNode refused(ProductClient client, String mutation, Map<String, ?> input) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        return client.ask(
                "mutation($input: %sInput!) { %s(input: $input) { errors { code message path } } }"
                        .formatted(type, mutation),
                Map.of("input", input));
    }

    private static String code(JsonNode answer, String mutation) {
        return answer.at("/data/" + mutation + "/errors/0/code").asString();
    }

    @Test
    void aChartIsDrawnFromOneQuery() {
        var schedule = schedule(representative, planned());

        assertThat(schedule.path("bars").size()).isEqualTo(85);
        assertThat(schedule.path("workingDays").asInt()).isGreaterThan(100);
        assertThat(schedule.path("criticalPath").size()).isGreaterThan(10);
        assertThat(schedule.path("phases").size()).isEqualTo(6);
        for (var bar : schedule.path("bars")) {
            assertThat(bar.at("/task/dates/earlyStart")).isEqualTo(bar.at("/dates/earlyStart"));
        }
    }

    @Test
    void whatATaskMovesIsSeenBeforeItIsSaved() {
        var plan = planned();
        var before = schedule(representative, plan);
        var task = before.at("/criticalPath/0");
        var longer = task.path("duration").asInt() + 10;

        var preview =
                representative
                        .run(
                                """
                                query($id: ID!, $duration: Int) {
                                  planTaskMovePreview(
                                      id: $id, start: {kind: WHEN_READY}, duration: $duration) {
                                    endsOn wouldEndOn endMovesBy moves { task { id } } } }
                                """,
                                Map.of("id", SampleTenant.id(task), "duration", longer))
                        .path("planTaskMovePreview");
        assertThat(preview.path("endsOn")).isEqualTo(before.path("endsOn"));
        assertThat(preview.path("endMovesBy").asInt()).isEqualTo(10);
        assertThat(preview.path("moves").size()).isGreaterThan(10);
        assertThat(schedule(representative, plan).path("endsOn")).isEqualTo(before.path("endsOn"));

        alder.change(
                "movePlanTask",
                task,
                Map.of("start", Map.of("kind", "WHEN_READY"), "duration", longer),
                "planTask");
        var after = LocalDate.parse(schedule(representative, plan).path("endsOn").asString());
        assertThat(after).isEqualTo(preview.path("wouldEndOn").asString());
    }

    @Test
    void aCircleIsRefusedWithTheNamesOfItsTasks() {
        var path = schedule(representative, planned()).path("criticalPath");

        var answer =
                refused(
                        representative,
                        "connectPlanTask",
                        SampleTenant.versioned(
                                path.get(0),
                                Map.of("predecessorId", SampleTenant.id(path.get(5)))));

        assertThat(code(answer, "connectPlanTask")).isEqualTo("RULE_VIOLATED");
        assertThat(answer.at("/data/connectPlanTask/errors/0/message").asString())
                .contains(path.get(0).path("name").asString());
    }

    @Test
    void whoOnlyDoesTasksReportsOnTheirOwn() {
        var plan = planned();
        var bars = schedule(representative, plan).path("bars");
        var colleague =
                representative
                        .run(
                                """
                                query($id: ID!) { tenant(id: $id) { colleagues(first: 100) {
                                  edges { node { id person { email } } } } } }
                                """,
                                Map.of("id", tenant))
                        .at("/tenant/colleagues/edges")
                        .valueStream()
                        .filter(
                                edge ->
                                        edge.at("/node/person/email")
                                                .asString("")
                                                .equals(DemoPeople.ALDER_EMPLOYEE.email()))
                        .map(edge -> edge.at("/node/id").asString())
                        .findFirst()
                        .orElseThrow();
        var own =
                alder.change(
                        "changePlanTask",
                        bars.get(1).path("task"),
                        Map.of("ownerId", colleague),
                        "planTask");
        var begun = Map.of("begunOn", alder.today().toString(), "percentDone", 40);

        var reported =
                new Mutations(employee)
                        .run(
                                "reportPlanTask",
                                SampleTenant.versioned(own, begun),
                                "planTask { id version state percentDone allowedActions }");
        assertThat(reported.path("state").asString()).isEqualTo("UNDER_WAY");
        assertThat(reported.path("percentDone").asInt()).isEqualTo(40);
        assertThat(reported.path("allowedActions").toString()).isEqualTo("[\"REPORT\",\"SPEND\"]");

        var ofSomebodyElse =
                refused(
                        employee,
                        "reportPlanTask",
                        SampleTenant.versioned(bars.get(2).path("task"), begun));
        assertThat(code(ofSomebodyElse, "reportPlanTask")).isEqualTo("RULE_VIOLATED");
        var changing =
                refused(
                        employee,
                        "changePlanTask",
                        SampleTenant.versioned(reported, Map.of("name", "Mine")));
        assertThat(changing.path("errors").size()).isPositive();
    }

    @Test
    void nobodyElseFindsThePlan() {
        var plan = planned();
        var task = schedule(representative, plan).at("/bars/0/task");

        var seen =
                stranger.ask(
                        """
                        query($plan: ID!, $task: ID!) {
                          implementationPlan(id: $plan) { id } planTask(id: $task) { id }
                          planTaskMovePreview(id: $task, start: {kind: WHEN_READY}) { endsOn } }
                        """,
                        Map.of("plan", SampleTenant.id(plan), "task", SampleTenant.id(task)));
        assertThat(seen.at("/data/implementationPlan").isNull()).isTrue();
        assertThat(seen.at("/data/planTask").isNull()).isTrue();
        assertThat(seen.at("/data/planTaskMovePreview").isNull()).isTrue();
        var dropping =
                refused(
                        stranger,
                        "dropPlanTask",
                        SampleTenant.versioned(task, Map.of("reason", "Mischief")));
        assertThat(dropping.toString()).doesNotContain("planTask\":{");
        assertThat(schedule(representative, plan).path("bars").size()).isEqualTo(85);
    }

    @Test
    void whatIsWrongWithAPlanIsSaidAtItsField() {
        var assessment = assessed();
        var unsized =
                Map.of(
                        "tenantId",
                        tenant,
                        "assessmentId",
                        SampleTenant.id(assessment),
                        "name",
                        "Without a size",
                        "startOn",
                        alder.today().toString(),
                        "language",
                        "DE");
        assertThat(
                        refused(representative, "generateImplementationPlan", unsized)
                                .at("/data/generateImplementationPlan/errors/0/path")
                                .toString())
                .contains("size");
        var task = schedule(representative, planned()).at("/criticalPath/0");
        assertThat(
                        refused(
                                        representative,
                                        "movePlanTask",
                                        SampleTenant.versioned(
                                                task, Map.of("start", Map.of("kind", "AGREED"))))
                                .at("/data/movePlanTask/errors/0/path")
                                .toString())
                .contains("day");
        assertThat(
                        code(
                                refused(
                                        representative,
                                        "reportPlanTask",
                                        SampleTenant.versioned(
                                                task,
                                                Map.of(
                                                        "begunOn",
                                                        alder.today().plusDays(1).toString()))),
                                "reportPlanTask"))
                .isEqualTo("INPUT_INVALID");
    }
}
