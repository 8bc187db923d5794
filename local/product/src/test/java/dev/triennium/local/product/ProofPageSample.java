package dev.triennium.local.product;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class ProofPageSample implements FeatureSample {

    private final SampleTenant tenant;
    private final CertificationSample certifications;
    private JsonNode page = MissingNode.getInstance();

    ProofPageSample(SampleTenant tenant, CertificationSample certifications) {
        this.tenant = tenant;
        this.certifications = certifications;
    }

    @Override
    public void fill() {
        page =
                tenant.create(
                        "publishProofPage",
                        Map.of(
                                "certificationId", certifications.granted(),
                                "accreditationBody", tenant.mark()),
                        "proofPage");
    }

    @Override
    public void change() {
        var changed = tenant.change("changeProofPage", page, Map.of("isListed", true), "proofPage");
        var renewed = tenant.change("renewProofPage", changed, Map.of(), "proofPage");
        tenant.change("revokeProofPage", renewed, Map.of(), "proofPage");
    }
}
