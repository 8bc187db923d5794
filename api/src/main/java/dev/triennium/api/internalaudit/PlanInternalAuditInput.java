package dev.triennium.api.internalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.internalaudit.AuditMethod;
import dev.triennium.domain.internalaudit.InternalAudit;
import dev.triennium.domain.internalaudit.InternalAuditProcessId;
import dev.triennium.domain.internalaudit.InternalAuditProgrammeId;
import dev.triennium.domain.internalaudit.InternalAuditService;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.SiteId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PlanInternalAuditInput(
        InternalAuditProgrammeId programmeId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = InternalAudit.MAX_TITLE) String title,
        @PlainText(max = InternalAudit.MAX_TEXT, isMultiline = true) String objectives,
        @PlainText(max = InternalAudit.MAX_TEXT, isMultiline = true) @Nullable String scope,
        AuditMethod method,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate reportDueOn,
        List<StandardId> standardIds,
        List<ClauseId> clauseIds,
        List<SiteId> siteIds,
        List<InternalAuditProcessId> processIds) {

    InternalAuditService.PlanAudit toCommand() {
        return new InternalAuditService.PlanAudit(
                programmeId,
                new InternalAudit.Content(
                        title,
                        objectives,
                        scope,
                        method,
                        startsOn,
                        endsOn,
                        reportDueOn == null
                                ? InternalAudit.Content.reportDay(endsOn)
                                : reportDueOn),
                new InternalAudit.Coverage(standardIds, clauseIds, siteIds, processIds));
    }
}
