package dev.triennium.local.product;

import java.util.Map;
import tools.jackson.databind.JsonNode;

final class CertificationBodySample implements FeatureSample {

    private final SampleTenant tenant;
    private String first = "";
    private String second = "";

    CertificationBodySample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    String first() {
        return first;
    }

    /// To transfer a certification to.
    String second() {
        return second;
    }

    @Override
    public void fill() {
        first = SampleTenant.id(create());
    }

    private JsonNode create() {
        return tenant.create(
                "createCertificationBody",
                Map.of("name", tenant.mark(), "confirmDuplicate", true),
                "certificationBody");
    }

    @Override
    public void change() {
        var other = create();
        second = SampleTenant.id(other);
        tenant.change(
                "updateCertificationBody",
                other,
                Map.ofEntries(
                        Map.entry("name", tenant.mark()),
                        Map.entry("expiryConvention", "SAME_DAY"),
                        Map.entry("surveillanceToleranceMonths", 1),
                        Map.entry("surveillanceFrequencyMonths", 6),
                        Map.entry("recertYearBasis", "AUDIT"),
                        Map.entry("recertExpiryPolicy", "DECISION"),
                        Map.entry("stageGapMinDays", 14),
                        Map.entry("stageGapMaxMonths", 6),
                        Map.entry("suspensionMaxMonths", 6),
                        Map.entry("restoreNeedsStartedRecertification", false),
                        Map.entry("decisionLeadDays", 30)),
                "certificationBody");
    }
}
