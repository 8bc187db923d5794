package dev.triennium.local.product;

import java.util.List;
import java.util.Map;

final class CertificateProofSample implements FeatureSample {

    private static final String RESULT = "certificateProof";

    private final SampleTenant tenant;
    private final CertificationSample certifications;

    CertificateProofSample(SampleTenant tenant, CertificationSample certifications) {
        this.tenant = tenant;
        this.certifications = certifications;
    }

    /// A certificate that was issued and looked up in its register.
    @Override
    public void fill() {
        var draft =
                tenant.create(
                        "recordCertificateDraft",
                        Map.of(
                                "certificationId", certifications.granted(),
                                "ownerId", tenant.assignee(),
                                "content", content(tenant.mark())),
                        RESULT);
        var changed =
                tenant.change(
                        "changeCertificateDraft",
                        draft,
                        Map.of(
                                "ownerId", tenant.assignee(),
                                "content", content(tenant.mark() + " anew")),
                        RESULT);
        var approved =
                tenant.change(
                        "approveCertificateDraft",
                        changed,
                        Map.of("reason", tenant.mark()),
                        RESULT);
        var issued =
                tenant.change(
                        "noteCertificateIssued",
                        approved,
                        Map.of("certificateId", certificate()),
                        RESULT);
        tenant.change(
                "recordRegisterCheck",
                issued,
                Map.of(
                        "result",
                        "NOT_FOUND",
                        "url",
                        "https://register.example/" + certifications.granted(),
                        "note",
                        tenant.mark()),
                RESULT);
    }

    private static Map<String, Object> content(String mark) {
        return Map.ofEntries(
                Map.entry("number", mark),
                Map.entry("revision", mark),
                Map.entry("holder", mark),
                Map.entry(
                        "sites",
                        List.of(Map.of("name", mark, "address", mark, "activities", mark))),
                Map.entry("standard", mark),
                Map.entry("wordings", List.of(Map.of("language", "en", "text", mark))),
                Map.entry("sectorCodes", List.of(17)),
                Map.entry("effectiveOn", "2026-01-01"),
                Map.entry("expiresOn", "2028-12-31"),
                Map.entry("bodyName", mark),
                Map.entry("bodyAddress", mark),
                Map.entry("marks", List.of("CERTIFICATION_BODY")),
                Map.entry("statementVersion", mark));
    }

    private String certificate() {
        return tenant.client()
                .run(
                        "query($id: ID!) { certification(id: $id) { currentCertificate { id } } }",
                        Map.of("id", certifications.granted()))
                .at("/certification/currentCertificate/id")
                .asString();
    }
}
