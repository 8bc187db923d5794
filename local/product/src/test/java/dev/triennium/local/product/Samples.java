package dev.triennium.local.product;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The samples of all features in one organisation, each after those that it needs. A new feature
/// stands here; until it does, the attack finds that nothing of it is there, and the audit trail
/// that its mutations never succeeded.
record Samples(List<FeatureSample> all) {

    static Samples of(SampleTenant tenant) {
        var sites = new TenancySample(tenant);
        var bodies = new CertificationBodySample(tenant);
        var certifications = new CertificationSample(tenant, bodies);
        var systems = new ManagementSystemSample(tenant, sites);
        var assessments = new GapAnalysisSample(tenant, sites);
        return new Samples(
                List.of(
                        sites,
                        new InvitationSample(tenant),
                        new HandoverSample(tenant),
                        new FileSample(tenant),
                        new SelectionSample(tenant),
                        systems,
                        new LicensedTextSample(tenant),
                        new DocumentSample(tenant),
                        new DocumentTemplateSample(tenant),
                        new FirmTemplateSample(tenant),
                        assessments,
                        new ImplementationPlanSample(tenant, assessments),
                        new ParticipationSample(tenant, assessments),
                        new EvidenceSample(tenant, assessments),
                        new TrainingSample(tenant),
                        new AnswerSheetSample(tenant),
                        new RiskSample(tenant),
                        new IncidentSample(tenant),
                        new ObjectiveSample(tenant),
                        new ContextSample(tenant),
                        new SupplierSample(tenant),
                        new ManagementReviewSample(tenant),
                        new StatementOfApplicabilitySample(tenant, assessments),
                        bodies,
                        new DirectorySample(tenant),
                        certifications,
                        new InternalAuditSample(tenant, sites),
                        new NonconformitySample(tenant, bodies),
                        new RecurringTaskSample(tenant, assessments, bodies),
                        new ProofPageSample(tenant, certifications),
                        new CertificateProofSample(tenant, certifications),
                        new ExternalAuditSample(tenant, systems, bodies),
                        new MarkUseSample(tenant, certifications),
                        new QuotationSample(tenant, systems, bodies),
                        new EvidenceRoomSample(tenant, bodies),
                        new ReminderSample(tenant),
                        new TenantExportSample(tenant),
                        new TenantClosingSample(tenant)));
    }

    void fill() {
        all.forEach(FeatureSample::fill);
    }

    void change() {
        all.forEach(FeatureSample::change);
    }

    Map<String, String> hiddenIds() {
        var ids = new HashMap<String, String>();
        all.forEach(sample -> ids.putAll(sample.hiddenIds()));
        return ids;
    }
}
