package dev.triennium.local.product;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The external audits of one certification, from the readiness to the report and the decision.
final class ExternalAuditSample implements FeatureSample {

    private static final String RESULT = "externalAudit";
    private static final int DECIDED = 10;

    private final SampleTenant tenant;
    private final ManagementSystemSample systems;
    private final CertificationBodySample bodies;
    private @Nullable JsonNode drawn;

    ExternalAuditSample(
            SampleTenant tenant, ManagementSystemSample systems, CertificationBodySample bodies) {
        this.tenant = tenant;
        this.systems = systems;
        this.bodies = bodies;
    }

    JsonNode stage2() {
        return Objects.requireNonNull(drawn, "Not filled yet");
    }

    @Override
    public void fill() {
        var mark = tenant.mark();
        var certification = new SampleCertification(tenant, DECIDED);
        certification.applyFor(
                systems.standard(), bodies.first(), Map.of("managementSystemId", systems.system()));
        certification.accept();
        certification.step(
                "scheduleStage1",
                Map.of("startsOn", certification.daysAgo(60), "team", List.of(mark)));
        var stage1 = opened(certification, "STAGE_1");
        var wished =
                tenant.change("setExternalAuditWishes", stage1, Map.of("wishedMonths", 3), RESULT);
        var overridden =
                tenant.change("overrideStageReadiness", wished, Map.of("reason", mark), RESULT);
        certification.step(
                "completeStage1",
                Map.of(
                        "completedOn",
                        certification.daysAgo(59),
                        "areasOfConcern",
                        List.of(Map.of("clause", "6.1.2", "statement", mark, "evidence", mark))));
        var finding = certification.idOf("findings", "grade", "AREA_OF_CONCERN");
        var concluded =
                tenant.change(
                        "concludeStage1",
                        overridden,
                        Map.of(
                                "outcome",
                                "GO_WITH_CONDITIONS",
                                "concludedOn",
                                certification.daysAgo(58),
                                "conditions",
                                mark,
                                "concerns",
                                List.of(
                                        Map.of(
                                                "findingId",
                                                finding,
                                                "closeBy",
                                                certification.daysAgo(35)))),
                        RESULT);
        var closed =
                tenant.change(
                        "closeAreaOfConcern",
                        concluded,
                        Map.of(
                                "findingId",
                                finding,
                                "closedOn",
                                certification.daysAgo(40),
                                "closing",
                                mark),
                        RESULT);
        var objected = objected(named(closed, certification));
        tenant.change(
                "answerTeamObjection",
                objected,
                Map.of("isAccepted", true, "answer", mark),
                RESULT);
        certification.step(
                "scheduleStage2",
                Map.of("startsOn", certification.daysAgo(30), "team", List.of(mark)));
        var stage2 = opened(certification, "STAGE_2");
        certification.step("completeStage2", Map.of("completedOn", certification.daysAgo(28)));
        var accepted =
                tenant.change(
                        "acceptAuditTeam",
                        named(current(stage2), certification),
                        Map.of("acceptedOn", certification.daysAgo(40)),
                        RESULT);
        var reported = tenant.change("recordAuditReport", accepted, report(certification), RESULT);
        var timed = tenant.change("planAuditTime", reported, time(), RESULT);
        drawn = tenant.change("drawAuditSites", timed, Map.of("seed", mark), RESULT);
        certification.grant();
    }

    private Map<String, Object> time() {
        return Map.of(
                "days",
                0.5,
                "initialDays",
                1,
                "remotePercent",
                40,
                "remoteReason",
                tenant.mark(),
                "estimate",
                Map.of(
                        "systems",
                        List.of(
                                Map.of(
                                        "standard",
                                        "iso-9001-2026",
                                        "personnel",
                                        Map.of("fullTime", 50)))));
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

    /// As it is after the audit ended, which may have been noted there.
    private JsonNode current(JsonNode audit) {
        return tenant.client()
                .run(
                        "query($id: ID!) { node(id: $id) { ... on ExternalAudit { id version } } }",
                        Map.of("id", audit.path("id").asString()))
                .path("node");
    }

    private JsonNode named(JsonNode audit, SampleCertification certification) {
        var mark = tenant.mark();
        return tenant.change(
                "nameAuditTeam",
                audit,
                Map.of(
                        "namesReceivedOn",
                        certification.daysAgo(50),
                        "backgroundReceivedOn",
                        certification.daysAgo(49),
                        "objectUntil",
                        certification.daysAgo(-10),
                        "members",
                        List.of(Map.of("name", mark, "role", "TEAM_LEADER", "background", mark))),
                RESULT);
    }

    private JsonNode objected(JsonNode audit) {
        return tenant.change(
                "objectToAuditTeam",
                audit,
                Map.of("about", tenant.mark(), "reason", tenant.mark()),
                RESULT);
    }

    private Map<String, Object> report(SampleCertification certification) {
        var report = new HashMap<String, Object>();
        report.put("receivedOn", certification.daysAgo(20));
        report.put("reference", tenant.mark());
        report.put("present", List.of("CLIENT", "FINDINGS"));
        report.put("notApplicable", List.of("COMBINED_AUDIT"));
        report.put("factsDays", 60);
        report.put("complaintDays", 90);
        report.put("appealDays", 90);
        report.put("termsSource", tenant.mark());
        report.put("note", tenant.mark());
        return report;
    }
}
