package dev.triennium.local.product;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class NonconformitySample implements FeatureSample {

    private static final String NONCONFORMITY = "nonconformity";
    private static final String ACTION = "correctiveAction";

    private static final String RESPONSE = "nonconformityResponse";

    private final SampleTenant tenant;
    private final CertificationBodySample bodies;
    /// Of actions, whose effect others review.
    private String owner = "";

    private JsonNode accepted = MissingNode.getInstance();
    private JsonNode open = MissingNode.getInstance();

    NonconformitySample(SampleTenant tenant, CertificationBodySample bodies) {
        this.tenant = tenant;
        this.bodies = bodies;
    }

    @Override
    public void fill() {
        owner =
                SampleTenant.id(
                        tenant.create(
                                "addColleague",
                                Map.of(
                                        "givenName",
                                        tenant.mark(),
                                        "familyName",
                                        "Toolmaker",
                                        "confirmDuplicate",
                                        true),
                                "colleague"));
        open = recorded();
        var planned = submitted(analysed(corrected(recorded())));
        var rejected = reason("rejectNonconformityPlan", planned);
        accepted = accepted(rejected);
        closed();
        change("gradeNonconformity", recorded(), Map.of("grade", "MAJOR", "reason", tenant.mark()));
        contested();
        ofBody();
    }

    /// What a certification body found, with more time, and the response to it.
    private void ofBody() {
        var audited = new SampleCertification(tenant, 10);
        audited.applyFor(tenant.standard("iso-9001-2026"), bodies.first());
        audited.accept();
        audited.stage1();
        audited.stage2();
        audited.find("MINOR");
        var found = entryOf(audited.idOf("findings", "grade", "MINOR"));
        var refused = reason("refuseNonconformityExtension", asked(found));
        var granted =
                change(
                        "grantNonconformityExtension",
                        asked(refused),
                        Map.of(
                                "until", tenant.today().plusDays(5).toString(),
                                "letter", tenant.mark(),
                                "note", tenant.mark()));
        submitted(analysed(corrected(granted)));
        answered(audited.idOf("audits", "kind", "STAGE_2"));
    }

    private JsonNode asked(JsonNode one) {
        return change(
                "askForNonconformityExtension",
                one,
                Map.of(
                        "step", "PLAN",
                        "until", tenant.today().plusDays(6).toString(),
                        "reason", tenant.mark()));
    }

    private void answered(String audit) {
        var sent = tenant.create("sendNonconformityResponse", Map.of("auditId", audit), RESPONSE);
        tenant.change(
                "answerNonconformityResponse",
                sent,
                Map.of(
                        "isAccepted", false,
                        "answeredOn", tenant.today().toString(),
                        "note", tenant.mark(),
                        "againBy", tenant.today().plusDays(14).toString()),
                RESPONSE);
    }

    private JsonNode entryOf(String finding) {
        return tenant.client()
                .run(
                        """
                        query($id: ID!) { node(id: $id) { ... on Finding {
                          nonconformities { id version } } } }
                        """,
                        Map.of("id", finding))
                .at("/node/nonconformities/0");
    }

    private JsonNode recorded() {
        var mark = tenant.mark();
        return tenant.create(
                "recordNonconformity",
                Map.ofEntries(
                        Map.entry("source", "INTERNAL_AUDIT"),
                        Map.entry("grade", "MINOR"),
                        Map.entry("requirement", mark),
                        Map.entry("statement", mark),
                        Map.entry("evidence", mark),
                        Map.entry("foundOn", tenant.today().minusMonths(5).toString()),
                        Map.entry("processName", mark),
                        Map.entry("ownerId", tenant.assignee()),
                        Map.entry("clauseIds", List.of(tenant.clause("iso-9001-2026")))),
                NONCONFORMITY);
    }

    private JsonNode change(String mutation, JsonNode one, Map<String, ?> input) {
        return tenant.change(mutation, one, input, NONCONFORMITY);
    }

    private JsonNode reason(String mutation, JsonNode one) {
        return change(mutation, one, Map.of("reason", tenant.mark()));
    }

    private JsonNode corrected(JsonNode one) {
        var corrected =
                change(
                        "correctNonconformity",
                        one,
                        Map.of(
                                "what", tenant.mark(),
                                "doneOn", tenant.today().minusMonths(4).toString()));
        return change(
                "noteNonconformityExtent",
                corrected,
                Map.of("where", tenant.mark(), "lookedAt", 12, "found", tenant.mark()));
    }

    private JsonNode analysed(JsonNode one) {
        var why = Map.of("why", "Nobody planned it " + tenant.mark(), "evidence", tenant.mark());
        return change(
                "analyseNonconformityByFiveWhys",
                one,
                Map.of(
                        "chains",
                        List.of(
                                Map.of(
                                        "steps",
                                        List.of(why, why, why),
                                        "isValidatedBackwards",
                                        true))));
    }

    private JsonNode submitted(JsonNode one) {
        return change(
                "submitNonconformityPlan",
                one,
                Map.of(
                        "causes",
                        List.of(
                                Map.of(
                                        "number",
                                        1,
                                        "actions",
                                        List.of(
                                                Map.of(
                                                        "what", tenant.mark(),
                                                        "ownerId", owner,
                                                        "dueOn",
                                                                tenant.today()
                                                                        .plusDays(20)
                                                                        .toString()))))));
    }

    private JsonNode accepted(JsonNode analysed) {
        return change(
                "acceptNonconformityPlan", submitted(analysed), Map.of("note", tenant.mark()));
    }

    private JsonNode analysedAsTree(JsonNode one) {
        return change(
                "analyseNonconformityByIshikawa",
                one,
                Map.of(
                        "causes",
                        List.of(
                                Map.of(
                                        "category",
                                        "METHOD",
                                        "statement",
                                        "Nobody planned it " + tenant.mark(),
                                        "evidence",
                                        tenant.mark(),
                                        "isRoot",
                                        true))));
    }

    private void closed() {
        var planned = accepted(analysedAsTree(corrected(recorded())));
        tenant.change("completeCorrectiveAction", action(planned), proven(), ACTION);
        reviewed(implemented(planned), true);
    }

    private JsonNode implemented(JsonNode planned) {
        return change(
                "implementNonconformityPlan",
                planned,
                Map.of("implementedOn", tenant.today().minusMonths(3).toString()));
    }

    private void reviewed(JsonNode implemented, boolean isEffective) {
        var verified =
                change(
                        "verifyNonconformity",
                        implemented,
                        Map.of("note", tenant.mark(), "criteria", tenant.mark()));
        change(
                "reviewNonconformityEffectiveness",
                verified,
                Map.of("isEffective", isEffective, "result", tenant.mark()));
    }

    private Map<String, String> proven() {
        return Map.of(
                "doneOn", tenant.today().minusMonths(3).toString(),
                "proof", tenant.mark());
    }

    private void contested() {
        var contested = reason("contestNonconformity", recorded());
        change(
                "endNonconformityContest",
                contested,
                Map.of("isWithdrawn", true, "decision", tenant.mark()));
    }

    @Override
    public void change() {
        change("changeNonconformity", open, Map.of("statement", tenant.mark() + " anew"));
        completed();
        reviewed(implemented(reason("returnNonconformity", implemented(accepted))), false);
    }

    private void completed() {
        var action = action(accepted);
        var renamed =
                tenant.change(
                        "changeCorrectiveAction",
                        action,
                        Map.of("what", tenant.mark() + " anew"),
                        ACTION);
        var done = tenant.change("completeCorrectiveAction", renamed, proven(), ACTION);
        var open = tenant.change("reopenCorrectiveAction", done, Map.of(), ACTION);
        tenant.change("completeCorrectiveAction", open, proven(), ACTION);
    }

    /// The one of its accepted plan.
    private JsonNode action(JsonNode planned) {
        return tenant.client()
                .run(
                        """
                        query($id: ID!) { node(id: $id) { ... on Nonconformity {
                          actions(first: 1) { edges { node { id version } } } } } }
                        """,
                        Map.of("id", SampleTenant.id(planned)))
                .at("/node/actions/edges/0/node");
    }
}
