package dev.triennium.local.product;

import dev.triennium.scheduler.ProductJobs;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class EvidenceRoomSample implements FeatureSample {

    private static final String ROOM = "evidenceRoom";
    private static final String ENTRY = "evidenceRoomEntry";
    private static final String REQUEST = "evidenceRoomRequest";
    private static final String GUEST = "evidenceRoomGuest";

    private final SampleTenant tenant;
    private final CertificationBodySample bodies;
    private String audit = "";
    private JsonNode room = MissingNode.getInstance();

    EvidenceRoomSample(SampleTenant tenant, CertificationBodySample bodies) {
        this.tenant = tenant;
        this.bodies = bodies;
    }

    /// A room with a package that is made, a guest, and a request that was given back.
    @Override
    public void fill() {
        var audited = new SampleCertification(tenant, 10);
        audited.applyFor(tenant.standard("iso-9001-2026"), bodies.first());
        audited.accept();
        audited.stage1();
        audit = audited.idOf("audits", "kind", "STAGE_1");
        room = opened();
        var entry = added(room);
        tenant.run("freezeEvidenceRoom", Map.of("roomId", id(room)), "evidencePackage");
        ProductTest.product().application().getBean(ProductJobs.class).run("evidence-packages");
        tenant.change("resendEvidenceRoomLink", invited(), Map.of(), GUEST);
        var answered =
                tenant.change(
                        "answerEvidenceRoomRequest",
                        raised(),
                        Map.of("text", tenant.mark(), "entryIds", List.of(id(entry))),
                        REQUEST);
        tenant.change(
                "returnEvidenceRoomRequest", answered, Map.of("reason", tenant.mark()), REQUEST);
    }

    private static String id(JsonNode entity) {
        return SampleTenant.id(entity);
    }

    private JsonNode opened() {
        return tenant.create(
                "createEvidenceRoom",
                Map.of(
                        "auditId", audit,
                        "title", tenant.mark(),
                        "keeperId", tenant.assignee(),
                        "opensOn", tenant.today().toString(),
                        "closesOn", tenant.today().plusDays(30).toString(),
                        "note", tenant.mark()),
                ROOM);
    }

    private JsonNode added(JsonNode to) {
        var evidence =
                tenant.create(
                        "addEvidence",
                        Map.of(
                                "title", tenant.mark(),
                                "subjects",
                                        List.of(Map.of("clauseId", tenant.clause("iso-9001-2026"))),
                                "content", Map.of("url", "https://records.example/room"),
                                "validity", Map.of("from", tenant.today().toString())),
                        "evidence");
        return tenant.run(
                "addEvidenceRoomEntry",
                Map.of(
                        "roomId", id(to),
                        "evidenceId", id(evidence),
                        "clause", tenant.mark(),
                        "remark", tenant.mark()),
                ENTRY);
    }

    private JsonNode invited() {
        return tenant.run(
                "inviteEvidenceRoomGuest",
                Map.of(
                        "roomId",
                        id(room),
                        "name",
                        tenant.mark(),
                        "email",
                        "auditor@example.com",
                        "locale",
                        "en"),
                GUEST);
    }

    private JsonNode raised() {
        return tenant.run(
                "raiseEvidenceRoomRequest",
                Map.of(
                        "roomId", id(room),
                        "text", tenant.mark(),
                        "clause", tenant.mark(),
                        "wantedBy", tenant.today().plusDays(2).toString(),
                        "asker", tenant.mark()),
                REQUEST);
    }

    @Override
    public void change() {
        tenant.change("changeEvidenceRoom", room, Map.of("title", tenant.mark() + " anew"), ROOM);
        tenant.change("revokeEvidenceRoomGuest", invited(), Map.of(), GUEST);
        var assigned =
                tenant.change(
                        "assignEvidenceRoomRequest",
                        raised(),
                        Map.of("wantedBy", tenant.today().plusDays(3).toString()),
                        REQUEST);
        tenant.change("withdrawEvidenceRoomRequest", assigned, Map.of(), REQUEST);
        var answered =
                tenant.change(
                        "answerEvidenceRoomRequest",
                        raised(),
                        Map.of("text", tenant.mark()),
                        REQUEST);
        tenant.change("acceptEvidenceRoomRequest", answered, Map.of(), REQUEST);
        var other = opened();
        tenant.change("removeEvidenceRoomEntry", added(other), Map.of(), ENTRY);
        tenant.change("closeEvidenceRoom", other, Map.of("reason", tenant.mark()), ROOM);
    }
}
