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
                Map.of(
                        "name",
                        tenant.mark(),
                        "expiryConvention",
                        "SAME_DAY",
                        "surveillanceToleranceMonths",
                        1,
                        "surveillanceFrequencyMonths",
                        6,
                        "recertYearBasis",
                        "AUDIT",
                        "recertExpiryPolicy",
                        "DECISION",
                        "stageGapMinDays",
                        14,
                        "stageGapMaxMonths",
                        6,
                        "suspensionMaxMonths",
                        6,
                        "restoreNeedsStartedRecertification",
                        false),
                "certificationBody");
    }
}
