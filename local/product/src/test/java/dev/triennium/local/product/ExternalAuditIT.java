package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// An external audit, from the readiness for stage 1 to the report of stage 2.
class ExternalAuditIT extends ProductTest {

    private static final String RESULT =
            """
            externalAudit { id version kind title wishedMonths allowedActions audit { agreedOn }
              heldUnready { heldOn points }
              readiness { isReady isOverridden override { reason decidedBy { familyName } points }
                points { kind state message link rule { id } subject { __typename id } } }
              conclusion { outcome confirmsStage2 concerns { finding { statement } closeBy closedOn } }
              team { state objectUntil members { name role isConsultant } objection { reason answer } }
              time { calculatedDays differenceDays isUnverified flags { flag leastDays rule { source } } }
              siteDraw { seed population sample { sites atRandom } visits { site { name } siteUuid reason } }
              report { absent factsDaysLeft complaintUntil appealDaysLeft points { point presence } } }
            """;

    private final ProductClient consultant = as(DemoPeople.NORTHSTAR_PARTNER);
    private final SampleTenant tenant =
            SampleTenant.of(
                    new Mutations(consultant),
                    SampleTenant.named("Alder Precision Parts", consultant),
                    "Body " + UUID.randomUUID());

    private SampleCertification certification() {
        var bodies = new CertificationBodySample(tenant);
        bodies.fill();
        var certification = new SampleCertification(tenant, 20);
        certification.applyFor(tenant.standard("iso-45001-2018"), bodies.first());
        certification.accept();
        return certification;
    }

    private JsonNode opened(SampleCertification certification, String kind) {
        return tenant.create(
                "openExternalAudit",
                Map.of(
                        "certificationId",
                        certification.id(),
                        "auditId",
                        certification.idOf("audits", "kind", kind)),
                RESULT);
    }

    private JsonNode read(JsonNode audit) {
        return consultant
                .run(
                        "query($id: ID!) { node(id: $id) { ...on ExternalAudit "
                                + RESULT.strip().substring("externalAudit".length())
                                + " } }",
                        Map.of("id", audit.path("id").asString()))
                .path("node");
    }

    private JsonNode point(JsonNode audit, String kind) {
        return audit.at("/readiness/points")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode refused(String mutation, String type, JsonNode audit, Map<String, ?> input) {
        return consultant
                .ask(
                        "mutation($input: %s!) { %s(input: $input) { errors { code path ... on RuleViolation { rule { id } } } } }"
                                .formatted(type, mutation),
                        Map.of("input", SampleTenant.versioned(audit, input)))
                .at("/data/" + mutation + "/errors/0");
    }

    @Test
    void aStageThatIsNotReadyIsToldOverriddenAndFlagged() {
        var certification = certification();
        certification.step(
                "scheduleStage1",
                Map.of("startsOn", certification.daysAgo(60), "team", List.of(tenant.mark())));
        var stage1 = opened(certification, "STAGE_1");

        assertThat(stage1.at("/readiness/isReady").asBoolean()).isFalse();
        var review = point(stage1, "MANAGEMENT_REVIEW_SIGNED");
        assertThat(review.path("state").asString()).isEqualTo("NOT_MET");
        assertThat(review.at("/rule/id").asString()).isEqualTo("EXA-3");
        assertThat(review.path("message").asString())
                .isEqualTo("No management review of the standard is signed.");
        assertThat(point(stage1, "MONTHS_OF_OPERATION").path("state").asString())
                .isEqualTo("UNKNOWN");

        var overridden =
                tenant.change(
                        "overrideStageReadiness",
                        stage1,
                        Map.of("reason", "The body has no other day"),
                        RESULT);
        assertThat(overridden.at("/readiness/isOverridden").asBoolean()).isTrue();
        assertThat(overridden.at("/readiness/override/decidedBy/familyName").asString())
                .isNotEmpty();
        assertThat(deadlines()).contains("register.READINESS_OVERRIDE");
        certification.step("completeStage1", Map.of("completedOn", certification.daysAgo(59)));
        assertThat(read(stage1).path("heldUnready").isNull()).as("somebody decided so").isTrue();

        certification.step(
                "scheduleStage2",
                Map.of("startsOn", certification.daysAgo(30), "team", List.of(tenant.mark())));
        var stage2 = opened(certification, "STAGE_2");
        var conclusion = point(stage2, "STAGE1_CONCLUDED");
        assertThat(conclusion.path("state").asString()).isEqualTo("UNKNOWN");
        assertThat(conclusion.at("/subject/id").asString()).isEqualTo(stage1.path("id").asString());
        var timed =
                tenant.change(
                        "planAuditTime",
                        stage2,
                        Map.of(
                                "days",
                                2,
                                "initialDays",
                                3,
                                "remotePercent",
                                50,
                                "remoteControl",
                                true,
                                "estimate",
                                Map.of(
                                        "systems",
                                        List.of(
                                                Map.of(
                                                        "standard",
                                                        "iso-45001-2018",
                                                        "complexity",
                                                        "MEDIUM",
                                                        "personnel",
                                                        Map.of("fullTime", 50))))),
                        RESULT);
        assertThat(timed.at("/time/differenceDays").asInt()).isEqualTo(-3);
        assertThat(timed.at("/time/flags").valueStream().map(one -> one.path("flag").asString()))
                .containsExactly("UNDERSHOOT", "REMOTE_SHARE", "REMOTE_RISKS", "REMOTE_CONTROL");
        assertThat(timed.at("/time/flags/0/rule/source").asString())
                .isEqualTo("IAF MD 5:2023, 3.9");
        certification.step("completeStage2", Map.of("completedOn", certification.daysAgo(28)));
        assertThat(read(stage2).at("/heldUnready/points").valueStream().map(JsonNode::asString))
                .contains("MANAGEMENT_REVIEW_SIGNED", "STAGE1_CONCLUDED");
    }

    private List<String> deadlines() {
        return consultant
                .run(
                        """
                        query($tenant: ID!) { tenant(id: $tenant) {
                          deadlines(first: 100) { edges { node { kind } } } } }
                        """,
                        Map.of("tenant", tenant.id()))
                .at("/tenant/deadlines/edges")
                .valueStream()
                .map(edge -> edge.at("/node/kind").asString())
                .toList();
    }

    @Test
    void stage1IsConcludedItsTeamAnsweredForAndItsReportRead() {
        var certification = certification();
        certification.step(
                "scheduleStage1",
                Map.of("startsOn", certification.daysAgo(30), "team", List.of(tenant.mark())));
        var opened = opened(certification, "STAGE_1");
        assertThat(
                        refused(
                                        "nameAuditTeam",
                                        "NameAuditTeamInput",
                                        opened,
                                        team(certification, "Nora Lindqvist", "AUDITOR"))
                                .at("/rule/id")
                                .asString())
                .as("the consultant does not audit")
                .isEqualTo("EXA-10");
        var named =
                tenant.change(
                        "nameAuditTeam",
                        opened,
                        team(certification, "Ada Auditor", "AUDITOR"),
                        RESULT);
        assertThat(deadlines()).contains("register.AUDIT_TEAM_ANSWER");
        var accepted = tenant.change("acceptAuditTeam", named, Map.of(), RESULT);
        assertThat(accepted.at("/team/state").asString()).isEqualTo("ACCEPTED");

        certification.step(
                "completeStage1",
                Map.of(
                        "completedOn",
                        certification.daysAgo(29),
                        "areasOfConcern",
                        List.of(
                                Map.of(
                                        "clause", "6.1.2",
                                        "statement", "Method not approved",
                                        "evidence", "Minutes"))));
        var held = read(accepted);
        assertThat(held.at("/heldUnready/points")).isNotEmpty();
        assertThat(
                        refused(
                                        "concludeStage1",
                                        "ConcludeStage1Input",
                                        held,
                                        Map.of(
                                                "outcome",
                                                "GO",
                                                "concludedOn",
                                                certification.daysAgo(28)))
                                .at("/rule/id")
                                .asString())
                .as("a concern without a day")
                .isEqualTo("EXA-7");
        var finding = certification.idOf("findings", "grade", "AREA_OF_CONCERN");
        var concluded =
                tenant.change(
                        "concludeStage1",
                        held,
                        Map.of(
                                "outcome",
                                "GO_WITH_CONDITIONS",
                                "concludedOn",
                                certification.daysAgo(28),
                                "concerns",
                                List.of(
                                        Map.of(
                                                "findingId",
                                                finding,
                                                "closeBy",
                                                certification.daysAgo(-5)))),
                        RESULT);
        assertThat(concluded.at("/conclusion/concerns/0/finding/statement").asString())
                .isEqualTo("Method not approved");
        assertThat(deadlines()).contains("register.AREA_OF_CONCERN");

        var report =
                tenant.change(
                        "recordAuditReport",
                        concluded,
                        Map.of(
                                "receivedOn",
                                certification.daysAgo(4),
                                "present",
                                List.of("CLIENT"),
                                "factsDays",
                                10,
                                "termsSource",
                                "Contract, 7"),
                        RESULT);
        assertThat(report.at("/report/factsDaysLeft").asInt()).isEqualTo(6);
        assertThat(report.at("/report/appealDaysLeft").isNull()).isTrue();
        assertThat(report.at("/report/absent").valueStream().map(JsonNode::asString))
                .contains("FINDINGS");
        assertThat(deadlines()).contains("register.AUDIT_REPORT_FACTS");
    }

    private static Map<String, Object> team(
            SampleCertification certification, String name, String role) {
        return Map.of(
                "namesReceivedOn",
                certification.daysAgo(50),
                "objectUntil",
                certification.daysAgo(-3),
                "members",
                List.of(Map.of("name", name, "role", role)));
    }

    @Test
    void sitesAreDrawnOnceFromTheApprovedScope() {
        var sites = new TenancySample(tenant);
        sites.fill();
        var systems = new ManagementSystemSample(tenant, sites);
        systems.fill();
        var bodies = new CertificationBodySample(tenant);
        bodies.fill();
        var sample = new ExternalAuditSample(tenant, systems, bodies);
        sample.fill();

        var drawn = read(sample.stage2());
        assertThat(drawn.at("/siteDraw/seed").asString()).isEqualTo(tenant.mark());
        assertThat(drawn.at("/siteDraw/visits"))
                .extracting(one -> one.path("reason").asString())
                .containsExactly("AT_RANDOM");
        assertThat(
                        refused("drawAuditSites", "DrawAuditSitesInput", drawn, Map.of())
                                .at("/rule/id")
                                .asString())
                .isEqualTo("EXA-17");
    }
}
