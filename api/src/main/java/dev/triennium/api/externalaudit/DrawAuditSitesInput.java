package dev.triennium.api.externalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.externalaudit.ExternalAuditId;
import dev.triennium.domain.externalaudit.ExternalAuditService;
import dev.triennium.domain.tenancy.SiteId;
import org.jspecify.annotations.Nullable;

record DrawAuditSitesInput(
        ExternalAuditId id,
        int expectedVersion,
        @PlainText(max = 100) @Nullable String seed,
        @Nullable SiteId centralSiteId,
        boolean provenEffective,
        boolean similarProcesses) {

    ExternalAuditService.Drawing toCommand() {
        return new ExternalAuditService.Drawing(
                seed, centralSiteId, provenEffective, similarProcesses);
    }
}
