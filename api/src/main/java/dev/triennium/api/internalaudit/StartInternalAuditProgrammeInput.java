package dev.triennium.api.internalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.internalaudit.InternalAuditPlanning;
import dev.triennium.domain.internalaudit.InternalAuditProgramme;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record StartInternalAuditProgrammeInput(
        TenantId tenantId,
        ManagementSystemId managementSystemId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = InternalAuditProgramme.MAX_NAME) String name,
        LocalDate startsOn,
        LocalDate endsOn,
        @PlainText(max = InternalAuditProgramme.MAX_TEXT, isMultiline = true) String objectives,
        @PlainText(max = InternalAuditProgramme.MAX_TEXT, isMultiline = true)
                @Nullable String risks,
        @PlainText(max = InternalAuditProgramme.MAX_TEXT, isMultiline = true)
                @Nullable String methods) {

    InternalAuditPlanning.StartProgramme toCommand() {
        return new InternalAuditPlanning.StartProgramme(
                managementSystemId,
                new InternalAuditProgramme.Content(
                        name, startsOn, endsOn, objectives, risks, methods));
    }
}
