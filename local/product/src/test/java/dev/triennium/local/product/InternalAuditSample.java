package dev.triennium.local.product;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class InternalAuditSample implements FeatureSample {

    private static final String STANDARD = "iso-9001-2026";
    private static final String AUDIT = "audit";
    private static final String REPORT = "report";
    private static final String PROGRAMME = "programme";
    private static final String PROCESS = "process";

    private final SampleTenant tenant;
    private final TenancySample sites;
    private String lead = "";
    private JsonNode programme = MissingNode.getInstance();
    private JsonNode process = MissingNode.getInstance();
    private JsonNode requirement = MissingNode.getInstance();
    private JsonNode planned = MissingNode.getInstance();
    private JsonNode draft = MissingNode.getInstance();

    InternalAuditSample(SampleTenant tenant, TenancySample sites) {
        this.tenant = tenant;
        this.sites = sites;
    }

    @Override
    public void fill() {
        var mark = tenant.mark();
        var system = scoped();
        lead =
                SampleTenant.id(
                        tenant.create(
                                "addColleague",
                                Map.of(
                                        "givenName",
                                        mark,
                                        "familyName",
                                        "Auditor",
                                        "confirmDuplicate",
                                        true),
                                "colleague"));
        programme =
                tenant.create(
                        "startInternalAuditProgramme",
                        Map.of(
                                "managementSystemId", system,
                                "name", mark,
                                "startsOn", tenant.today().minusMonths(1).toString(),
                                "endsOn", tenant.today().plusMonths(30).toString(),
                                "objectives", mark,
                                "risks", mark,
                                "methods", mark),
                        PROGRAMME);
        process =
                tenant.create(
                        "addInternalAuditProcess",
                        Map.of(
                                "managementSystemId", system,
                                "name", mark,
                                "ownerId", tenant.assignee(),
                                "importance", 3,
                                "changes", 2,
                                "results", 1,
                                "complaints", 0,
                                "legal", 3),
                        PROCESS);
        requirement =
                tenant.create(
                        "requireOfAuditors",
                        Map.of(
                                "standardId",
                                tenant.standard(STANDARD),
                                "competenceId",
                                SampleTenant.id(
                                        tenant.create(
                                                "addCompetence",
                                                Map.of(
                                                        "name",
                                                        mark,
                                                        "isCritical",
                                                        false,
                                                        "functions",
                                                        List.of()),
                                                "competence"))),
                        "requirement");
        planned = sent(withSlots(assigned(planned(20))));
        answered(begun(10));
        reported();
    }

    /// A management system with a site.
    private String scoped() {
        var made =
                tenant.create(
                        "createManagementSystem",
                        Map.of(
                                "name",
                                tenant.mark() + " audited",
                                "standardIds",
                                List.of(tenant.standard(STANDARD))),
                        "managementSystem");
        return SampleTenant.id(
                tenant.change(
                        "changeScope",
                        made,
                        Map.of("siteIds", List.of(sites.site())),
                        "managementSystem"));
    }

    private JsonNode planned(int days) {
        return tenant.run(
                "planInternalAudit",
                Map.ofEntries(
                        Map.entry("programmeId", SampleTenant.id(programme)),
                        Map.entry("title", tenant.mark()),
                        Map.entry("objectives", tenant.mark()),
                        Map.entry("scope", tenant.mark()),
                        Map.entry("method", "BOTH"),
                        Map.entry("startsOn", tenant.today().plusDays(days).toString()),
                        Map.entry("endsOn", tenant.today().plusDays(days).toString()),
                        Map.entry("standardIds", List.of(tenant.standard(STANDARD))),
                        Map.entry("clauseIds", List.of(tenant.clause(STANDARD))),
                        Map.entry("siteIds", List.of(sites.site())),
                        Map.entry("processIds", List.of(SampleTenant.id(process)))),
                AUDIT);
    }

    private JsonNode change(String mutation, JsonNode one, Map<String, ?> input) {
        return tenant.change(mutation, one, input, AUDIT);
    }

    /// The competence is lacking.
    private JsonNode assigned(JsonNode audit) {
        return change(
                "assignInternalAuditor",
                audit,
                Map.of(
                        "colleagueId",
                        lead,
                        "duty",
                        "LEAD_AUDITOR",
                        "overrideReason",
                        tenant.mark()));
    }

    /// The auditee has an address.
    private JsonNode withSlots(JsonNode audit) {
        return change("planInternalAuditSlots", audit, Map.of("slots", List.of(slot())));
    }

    private String auditee() {
        return SampleTenant.id(
                tenant.create(
                        "addColleague",
                        Map.of(
                                "givenName",
                                tenant.mark(),
                                "familyName",
                                tenant.mark(),
                                "email",
                                SampleTenant.newAddress(),
                                "confirmDuplicate",
                                true),
                        "colleague"));
    }

    private Map<String, Object> slot() {
        return Map.ofEntries(
                Map.entry("kind", "SLOT"),
                Map.entry("topic", tenant.mark()),
                Map.entry("day", tenant.today().plusDays(20).toString()),
                Map.entry("from", "09:00"),
                Map.entry("until", "10:30"),
                Map.entry("auditorIds", List.of(lead)),
                Map.entry("auditeeIds", List.of(auditee())),
                Map.entry("processId", SampleTenant.id(process)),
                Map.entry("siteId", sites.site()),
                Map.entry("clauseIds", List.of(tenant.clause(STANDARD))),
                Map.entry("link", "https://meet.example.com/audit"));
    }

    private JsonNode sent(JsonNode audit) {
        return change("sendInternalAuditPlan", audit, Map.of());
    }

    private JsonNode begun(int days) {
        var declared =
                change(
                        "declareInternalAuditorIndependence",
                        assigned(planned(days)),
                        Map.of("colleagueId", lead));
        var drawnUp = change("drawUpInternalAuditChecklist", declared, Map.of());
        return change("startInternalAudit", drawnUp, Map.of());
    }

    /// One question has no conforming result, and stands in the register.
    private void answered(JsonNode audit) {
        var questions =
                tenant.client()
                        .run(
                                """
                                query($id: ID!) { node(id: $id) { ... on InternalAudit {
                                  questions(first: 100) { edges { node { id version } } } } } }
                                """,
                                Map.of("id", SampleTenant.id(audit)))
                        .at("/node/questions/edges");
        for (var edge : questions) {
            var answered =
                    tenant.run(
                                    "answerInternalAuditQuestions",
                                    Map.of(
                                            "id",
                                            SampleTenant.id(audit),
                                            "answers",
                                            List.of(answer(edge.path("node")))),
                                    "questions { id version }")
                            .get(0);
            tenant.change(
                    "raiseInternalAuditNonconformity",
                    answered,
                    Map.of(
                            "grade",
                            "MINOR",
                            "requirement",
                            tenant.mark(),
                            "statement",
                            tenant.mark(),
                            "processName",
                            tenant.mark(),
                            "ownerId",
                            tenant.assignee()),
                    "question");
        }
    }

    private Map<String, Object> answer(JsonNode question) {
        return new HashMap<>(
                Map.of(
                        "id", SampleTenant.id(question),
                        "expectedVersion", question.path("version").asInt(),
                        "result", "NONCONFORMITY",
                        "sample", tenant.mark(),
                        "notes", tenant.mark(),
                        "evidence", tenant.mark()));
    }

    private void reported() {
        var audit = begun(0);
        answered(audit);
        var report =
                tenant.change(
                        "reportInternalAudit",
                        audit,
                        Map.of(
                                "summary", tenant.mark(),
                                "conclusions", tenant.mark(),
                                "fulfilment", tenant.mark(),
                                "sampling", tenant.mark(),
                                "opinions", tenant.mark(),
                                "distribution", tenant.mark()),
                        REPORT);
        var byLead = signed(report, "LEAD_AUDITOR");
        var signed = signed(byLead, "REPRESENTATIVE");
        draft =
                tenant.change(
                        "correctInternalAuditReport",
                        signed,
                        Map.of("reason", tenant.mark()),
                        REPORT);
    }

    private JsonNode signed(JsonNode report, String signer) {
        return tenant.change("signInternalAuditReport", report, Map.of("as", signer), REPORT);
    }

    @Override
    public void change() {
        var mark = tenant.mark() + " anew";
        tenant.change("changeInternalAuditProgramme", programme, Map.of("name", mark), PROGRAMME);
        tenant.change("changeInternalAuditProcess", process, Map.of("name", mark), PROCESS);
        tenant.change("changeInternalAuditReport", draft, Map.of("summary", mark), REPORT);
        var changed = change("changeInternalAudit", planned, Map.of("title", mark));
        var removed = change("removeInternalAuditor", changed, Map.of("colleagueId", lead));
        change("cancelInternalAudit", removed, Map.of("reason", mark));
        tenant.change("dropAuditorRequirement", requirement, Map.of(), "tenant { id }");
    }
}
