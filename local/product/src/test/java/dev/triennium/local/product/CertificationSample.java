package dev.triennium.local.product;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

final class CertificationSample implements FeatureSample {

    private static final int DECIDED = 100;

    private final SampleTenant tenant;
    private final CertificationBodySample bodies;
    private @Nullable SampleCertification granted;

    CertificationSample(SampleTenant tenant, CertificationBodySample bodies) {
        this.tenant = tenant;
        this.bodies = bodies;
    }

    /// A certification in force, with its audits, findings and certificate, and one to an edition
    /// that gives way to the next.
    @Override
    public void fill() {
        applied("iso-14001-2015", 30);
        var certification = applied("iso-iec-27001-2022", DECIDED);
        certification.accept();
        certification.stage1();
        certification.stage2();
        certification.find("MINOR");
        certification.acceptPlan();
        certification.grant();
        correct(certification);
        granted = certification;
    }

    /// One with a certificate.
    String granted() {
        return inForce().id();
    }

    void suspend() {
        var suspended = inForce();
        suspended.step(
                "suspendCertification",
                Map.of("suspendedOn", suspended.daysAgo(1), "reason", tenant.mark()));
    }

    private SampleCertification inForce() {
        return Objects.requireNonNull(granted, "Not filled yet");
    }

    private SampleCertification applied(String standard, int decided) {
        var certification = new SampleCertification(tenant, decided);
        certification.applyFor(tenant.standard(standard), bodies.first());
        return certification;
    }

    @Override
    public void change() {
        var declined = applied("iso-9001-2015", 30);
        declined.step(
                "declineCertificationApplication",
                Map.of("declinedOn", declined.daysAgo(30), "reason", tenant.mark()));
        var cancelled = applied("iso-9001-2015", 30);
        cancelled.step(
                "cancelCertificationApplication",
                Map.of("cancelledOn", cancelled.daysAgo(30), "reason", tenant.mark()));
        refuse(applied("iso-9001-2015", 30));
        move(applied("iso-9001-2015", 30));
        lapse(applied("iso-9001-2015", 3 * 366 + 30));
        keep(applied("iso-9001-2015", DECIDED));
    }

    private void refuse(SampleCertification refused) {
        var mark = tenant.mark();
        refused.accept();
        refused.stage1();
        refused.step(
                "repeatStage1", Map.of("startsOn", refused.daysAgo(80), "team", List.of(mark)));
        refused.step("completeStage1", Map.of("completedOn", refused.daysAgo(79)));
        refused.stage2();
        refused.find("MAJOR");
        refused.step(
                "verifyFinding",
                Map.of(
                        "findingId", refused.idOf("findings", "grade", "MAJOR"),
                        "verifiedOn", refused.daysAgo(40)));
        refused.step("submitForDecision", Map.of());
        refused.step(
                "refuseCertification",
                Map.of("decidedOn", refused.daysAgo(30), "decisionMaker", "D.", "reason", mark));
    }

    /// Its stage 1 comes on other days than agreed.
    private void move(SampleCertification moved) {
        moved.accept();
        moved.step(
                "scheduleStage1",
                Map.of("startsOn", moved.daysAgo(80), "team", List.of(tenant.mark())));
        moved.step("rescheduleAudit", audit(moved, "STAGE_1", "startsOn", moved.daysAgo(70)));
        moved.step("postponeAudit", audit(moved, "STAGE_1", "startsOn", moved.daysAgo(60)));
        moved.step(
                "takeBackAudit",
                Map.of(
                        "auditId",
                        moved.idOf("audits", "kind", "STAGE_1"),
                        "reason",
                        tenant.mark()));
    }

    private Map<String, ?> audit(
            SampleCertification certification, String kind, String field, String day) {
        return Map.of(
                "auditId",
                certification.idOf("audits", "kind", kind),
                field,
                day,
                "reason",
                tenant.mark());
    }

    /// What was recorded of it was wrong.
    private void correct(SampleCertification corrected) {
        corrected.step(
                "correctAudit",
                audit(corrected, "STAGE_2", "completedOn", corrected.daysAgo(DECIDED + 27)));
        corrected.step(
                "correctFinding",
                Map.of(
                        "findingId",
                        corrected.idOf("findings", "grade", "MINOR"),
                        "stage",
                        "STAGE_2",
                        "grade",
                        "MINOR",
                        "clause",
                        "7.2",
                        "statement",
                        "Not " + tenant.mark(),
                        "planAcceptedOn",
                        corrected.daysAgo(DECIDED + 9),
                        "reason",
                        tenant.mark()));
        corrected.step(
                "correctCertificate",
                Map.of("number", "Not " + tenant.mark(), "reason", tenant.mark()));
    }

    private static void lapse(SampleCertification lapsed) {
        lapsed.accept();
        lapsed.stage1();
        lapsed.stage2();
        lapsed.grant();
        lapsed.step("declineRenewal", Map.of("declinedOn", lapsed.daysAgo(10)));
        lapsed.step("reapplyForCertification", Map.of("reappliedOn", lapsed.daysAgo(5)));
    }

    private void keep(SampleCertification kept) {
        var mark = tenant.mark();
        kept.accept();
        kept.stage1();
        kept.stage2();
        kept.find("MINOR");
        kept.step(
                "assignFinding",
                Map.of(
                        "findingId",
                        kept.idOf("findings", "grade", "MINOR"),
                        "assigneeId",
                        tenant.assignee()));
        kept.acceptPlan();
        kept.grant();
        correct(kept);
        surveil(kept);
        kept.step("suspendCertification", Map.of("suspendedOn", kept.daysAgo(50), "reason", mark));
        kept.step("restoreCertification", Map.of("restoredOn", kept.daysAgo(45)));
        kept.step(
                "changeCertificationScope",
                Map.of(
                        "isReduction", false,
                        "decidedOn", kept.daysAgo(40),
                        "certificate", Map.of("number", mark, "scope", mark)));
        kept.step(
                "changeCertificationEdition",
                Map.of(
                        "standardId", tenant.standard("iso-9001-2026"),
                        "decidedOn", kept.daysAgo(38),
                        "certificate", Map.of("number", mark)));
        kept.step(
                "correctCertificateExpiry",
                Map.of("expiresOn", kept.daysAgo(-900), "source", "CERTIFICATE"));
        kept.step("requestTransfer", transfer(kept, 35));
        kept.step("rejectTransfer", Map.of("rejectedOn", kept.daysAgo(34)));
        kept.step(
                "startRecertification",
                Map.of(
                        "startedOn", kept.daysAgo(30),
                        "team", List.of(mark),
                        "overrideReason", mark));
        kept.step("completeRecertificationAudit", Map.of("completedOn", kept.daysAgo(28)));
        kept.step("decideRecertification", kept.decision(20));
        kept.step("requestTransfer", transfer(kept, 15));
        kept.step("decideTransfer", kept.decision(10));
        kept.step("recordAccreditationLoss", Map.of("lostOn", kept.daysAgo(5)));
        kept.step("withdrawCertification", Map.of("withdrawnOn", kept.daysAgo(1), "reason", mark));
    }

    private void surveil(SampleCertification kept) {
        var surveillance = kept.idOf("audits", "kind", "SURVEILLANCE_1");
        kept.step(
                "agreeAuditDate",
                Map.of(
                        "auditId", surveillance,
                        "agreedOn", kept.daysAgo(60),
                        "team", List.of(tenant.mark()),
                        "overrideReason", tenant.mark()));
        kept.step(
                "completeSurveillance",
                Map.of(
                        "auditId", surveillance,
                        "completedOn", kept.daysAgo(59),
                        "overrideReason", tenant.mark()));
    }

    private Map<String, ?> transfer(SampleCertification certification, int daysAgo) {
        return Map.of(
                "certificationBodyId",
                bodies.second(),
                "requestedOn",
                certification.daysAgo(daysAgo),
                "accreditationConfirmed",
                true,
                "independenceConfirmed",
                true);
    }
}
