package dev.triennium.local.product;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class EvidenceSample implements FeatureSample {

    private final SampleTenant tenant;
    private final GapAnalysisSample assessments;
    private JsonNode evidence = MissingNode.getInstance();
    private JsonNode returned = MissingNode.getInstance();

    EvidenceSample(SampleTenant tenant, GapAnalysisSample assessments) {
        this.tenant = tenant;
        this.assessments = assessments;
    }

    @Override
    public void fill() {
        var item = SampleTenant.id(assessments.items().getFirst());
        var content = new HashMap<String, Object>(revision());
        content.put("content", Map.of("uploadId", uploaded()));
        content.put("title", tenant.mark());
        content.put("description", tenant.mark());
        content.put("ownerId", tenant.assignee());
        content.put("record", Map.of("process", tenant.mark(), "kind", tenant.mark()));
        content.put(
                "subjects",
                List.of(
                        Map.of("clauseId", tenant.clause("iso-9001-2026")),
                        Map.of("assessmentItemId", item)));
        var added = tenant.create("addEvidence", content, "evidence");
        evidence = tenant.change("reviseEvidence", added, revision(), "evidence");
        addOfLaterDays();
        var asked = asked();
        var given = tenant.change("giveEvidence", asked, revision(), "request");
        returned =
                tenant.change("returnEvidence", given, Map.of("comment", tenant.mark()), "request");
    }

    /// It does not speak of today.
    private void addOfLaterDays() {
        var content = new HashMap<String, Object>(revision());
        content.put("title", tenant.mark());
        content.put("ownerId", tenant.assignee());
        content.put(
                "validity",
                Map.of(
                        "from", tenant.today().plusMonths(1).toString(),
                        "until", tenant.today().plusMonths(2).toString()));
        tenant.create("addEvidence", content, "evidence");
    }

    private JsonNode asked() {
        return tenant.create(
                "requestEvidence",
                Map.of(
                        "title", tenant.mark(),
                        "description", tenant.mark(),
                        "subject", Map.of("clauseId", tenant.clause("iso-9001-2026")),
                        "assigneeId", tenant.assignee(),
                        "dueOn", tenant.today().plusDays(20).toString()),
                "request");
    }

    private String uploaded() {
        var prepared =
                tenant.create(
                        "prepareUpload",
                        Map.of("fileName", tenant.mark() + ".csv", "purpose", "EVIDENCE"),
                        "upload { id url }");
        tenant.client()
                .upload(prepared.path("url").asString(), "Gauge;State\r\n7;" + tenant.mark());
        return SampleTenant.id(prepared);
    }

    private Map<String, Object> revision() {
        return Map.of(
                "content", Map.of("url", "https://records.example/" + tenant.mark().hashCode()),
                "validity",
                        Map.of(
                                "from", tenant.today().minusMonths(4).toString(),
                                "until", tenant.today().plusMonths(2).toString()),
                "note", tenant.mark());
    }

    @Override
    public void change() {
        var changed =
                tenant.change(
                        "changeEvidence",
                        evidence,
                        Map.of("title", tenant.mark() + " anew"),
                        "evidence");
        var archived = tenant.change("archiveEvidence", changed, Map.of(), "evidence");
        tenant.change("unarchiveEvidence", archived, Map.of(), "evidence");
        var again =
                tenant.change(
                        "changeEvidenceRequest",
                        returned,
                        Map.of("title", tenant.mark() + " anew"),
                        "request");
        var given = tenant.change("giveEvidence", again, revision(), "request");
        tenant.change("acceptEvidence", given, Map.of(), "request");
        tenant.change("withdrawEvidenceRequest", asked(), Map.of(), "request");
    }
}
