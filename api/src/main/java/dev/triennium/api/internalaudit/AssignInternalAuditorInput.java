package dev.triennium.api.internalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.internalaudit.AuditDuty;
import dev.triennium.domain.internalaudit.InternalAudit;
import dev.triennium.domain.internalaudit.InternalAuditId;
import dev.triennium.domain.internalaudit.InternalAuditService;
import dev.triennium.domain.tenancy.ColleagueId;
import org.jspecify.annotations.Nullable;

record AssignInternalAuditorInput(
        InternalAuditId id,
        int expectedVersion,
        ColleagueId colleagueId,
        AuditDuty duty,
        @PlainText(max = InternalAudit.Member.MAX_REASON, isMultiline = true)
                @Nullable String overrideReason) {

    InternalAuditService.Assign toCommand() {
        return new InternalAuditService.Assign(colleagueId, duty, overrideReason);
    }
}
