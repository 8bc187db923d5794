package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Gates of a plan on the running product.
class PlanGateIT extends ProductTest {

    private final ProductClient representative = as(DemoPeople.ALDER_REPRESENTATIVE);
    private final ProductClient employee = as(DemoPeople.ALDER_EMPLOYEE);
    private final ProductClient stranger = as(DemoPeople.BIRCH_REPRESENTATIVE);
    private final String tenant =
            representative
                    .run("{ tenants { edges { node { id } } } }")
                    .at("/tenants/edges/0/node/id")
                    .asString();
    private final SampleTenant alder =
            SampleTenant.of(new Mutations(representative), tenant, "Gated");

    private JsonNode planned() {
        var assessment =
                alder.create(
                        "createAssessment",
                        Map.of(
                                "name",
                                "To be planned",
                                "standardIds",
                                List.of(alder.standard("iso-9001-2026"))),
                        "assessment");
        return alder.create(
                "generateImplementationPlan",
                Map.of(
                        "assessmentId",
                        SampleTenant.id(assessment),
                        "size",
                        "SMALL",
                        "name",
                        "To the certificate",
                        "startOn",
                        alder.today().toString(),
                        "language",
                        "EN"),
                "implementationPlan");
    }

    private JsonNode gates(JsonNode plan) {
        return representative
                .run(
                        """
                        query($id: ID!) { implementationPlan(id: $id) { schedule { endsOn } gates {
                          phase name state isReady allowedActions task { id version state gate }
                          criteria { side fact name step type standard { id } isRequired
                            comparison wanted known state }
                          decisions { id version phase verdict reason decidedAt
                            decidedBy { id } plan { id } task { id } tenant { id }
                            lacking { fact name state known standard { id } } } } } }
                        """,
                        Map.of("id", SampleTenant.id(plan)))
                .at("/implementationPlan");
    }

    private static JsonNode refused(ProductClient client, String mutation, Map<String, ?> input) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        return client.ask(
                """
                mutation($input: %sInput!) { %s(input: $input) {
                  planTask { id version } errors { code message path } } }
                """
                        .formatted(type, mutation),
                Map.of("input", input));
    }

    private static String code(JsonNode answer, String mutation) {
        return answer.at("/data/" + mutation + "/errors/0/code").asString();
    }

    @Test
    void aGateIsRefusedWithWhatIsMissingAndPassedByAnOverride() {
        var plan = planned();
        var before = gates(plan);
        var start = before.at("/gates/0");
        assertThat(before.path("gates").size()).isEqualTo(6);
        assertThat(start.path("isReady").asBoolean()).isFalse();
        assertThat(start.path("allowedActions").toString()).isEqualTo("[\"OVERRIDE\"]");

        var refusal =
                refused(
                        representative,
                        "passPlanGate",
                        SampleTenant.versioned(start.path("task"), Map.of()));
        assertThat(code(refusal, "passPlanGate")).isEqualTo("RULE_VIOLATED");
        assertThat(refusal.at("/data/passPlanGate/errors/0/message").asString())
                .contains("Gap analysis completed and frozen")
                .contains("Mandate signed by top management");

        var task =
                alder.change(
                        "overridePlanGate",
                        start.path("task"),
                        Map.of("reason", "The mandate was given by word of mouth"),
                        "planTask");
        var after = gates(plan);
        var passed = after.at("/gates/0");
        assertThat(passed.path("state").asString()).isEqualTo("OVERRIDDEN");
        assertThat(passed.at("/task/state").asString()).isEqualTo("DONE");
        assertThat(passed.at("/decisions/0/reason").asString()).contains("word of mouth");
        assertThat(passed.at("/decisions/0/lacking").size()).isGreaterThan(2);
        assertThat(passed.at("/decisions/0/decidedBy/id").asString()).isNotEmpty();
        assertThat(after.at("/schedule/endsOn").asString())
                .as("the forecast moves")
                .isLessThan(before.at("/schedule/endsOn").asString());

        var stale =
                refused(
                        representative,
                        "withdrawPlanGate",
                        SampleTenant.versioned(start.path("task"), Map.of("reason", "Late")));
        assertThat(code(stale, "withdrawPlanGate")).isEqualTo("VERSION_CONFLICT");
        assertThat(stale.at("/data/withdrawPlanGate/planTask/version"))
                .isEqualTo(task.path("version"));
        alder.change("withdrawPlanGate", task, Map.of("reason", "It was not given"), "planTask");
        assertThat(gates(plan).at("/gates/0/state").asString()).isEqualTo("OPEN");
    }

    @Test
    void whatNobodyHasAuditedIsUnmet() {
        var check = gates(planned()).at("/gates/4/criteria");

        var audit =
                check.valueStream()
                        .filter(one -> one.path("fact").asString().equals("internalAudit.done"))
                        .findFirst()
                        .orElseThrow();
        assertThat(audit.path("state").asString()).isEqualTo("UNMET");
        assertThat(audit.path("step").asInt()).isEqualTo(5);
        assertThat(audit.at("/standard/id").asString()).isNotEmpty();
    }

    @Test
    void whoDoesNotManageTheSystemPassesNoGate() {
        var start = gates(planned()).at("/gates/0/task");
        var reasoned = Map.of("reason", "Mischief");

        var byEmployee =
                refused(employee, "overridePlanGate", SampleTenant.versioned(start, reasoned));
        assertThat(byEmployee.path("errors").size()).isPositive();
        var byStranger =
                refused(stranger, "overridePlanGate", SampleTenant.versioned(start, reasoned));
        assertThat(byStranger.at("/data/overridePlanGate/planTask/id").asString("")).isEmpty();
        var empty =
                refused(
                        representative,
                        "overridePlanGate",
                        SampleTenant.versioned(start, Map.of("reason", " ")));
        assertThat(empty.at("/data/overridePlanGate/errors/0/path").toString()).contains("reason");
    }
}
