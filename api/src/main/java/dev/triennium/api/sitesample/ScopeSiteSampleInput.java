package dev.triennium.api.sitesample;

import dev.triennium.domain.sitesample.SiteSample;
import dev.triennium.domain.sitesample.SiteSampleAudit;
import org.jspecify.annotations.Nullable;

record ScopeSiteSampleInput(
        SiteSampleAudit audit,
        boolean centralFunctionIsSite,
        boolean provenEffective,
        boolean similarProcesses) {

    /// @param sites with the central function, where it is one
    @Nullable SiteSample toSample(int sites) {
        var counted = centralFunctionIsSite ? sites - 1 : sites;
        return counted < 1
                ? null
                : SiteSample.of(counted, audit, provenEffective, similarProcesses);
    }
}
