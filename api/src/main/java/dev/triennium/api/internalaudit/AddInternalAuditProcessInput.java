package dev.triennium.api.internalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.internalaudit.InternalAuditPlanning;
import dev.triennium.domain.internalaudit.InternalAuditProcess;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AddInternalAuditProcessInput(
        TenantId tenantId,
        ManagementSystemId managementSystemId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = InternalAuditProcess.MAX_NAME) String name,
        @Nullable ColleagueId ownerId,
        @Min(0) @Max(InternalAuditProcess.MAX_SCORE) int importance,
        @Min(0) @Max(InternalAuditProcess.MAX_SCORE) int changes,
        @Min(0) @Max(InternalAuditProcess.MAX_SCORE) int results,
        @Min(0) @Max(InternalAuditProcess.MAX_SCORE) int complaints,
        @Min(0) @Max(InternalAuditProcess.MAX_SCORE) int legal) {

    InternalAuditPlanning.AddProcess toCommand() {
        return new InternalAuditPlanning.AddProcess(
                managementSystemId,
                new InternalAuditProcess.Content(
                        name,
                        ownerId,
                        new InternalAuditProcess.Scores(
                                importance, changes, results, complaints, legal)));
    }
}
