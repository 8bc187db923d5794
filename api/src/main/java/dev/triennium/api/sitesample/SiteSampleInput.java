package dev.triennium.api.sitesample;

import dev.triennium.domain.sitesample.SiteSample;
import dev.triennium.domain.sitesample.SiteSampleAudit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

record SiteSampleInput(
        @Min(1) @Max(1_000_000) int sites,
        SiteSampleAudit audit,
        boolean provenEffective,
        boolean similarProcesses) {

    SiteSample toSample() {
        return SiteSample.of(sites, audit, provenEffective, similarProcesses);
    }
}
