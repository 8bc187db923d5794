package dev.triennium.api.recurringtask;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.recurringtask.RecordRecurringTask;
import dev.triennium.domain.recurringtask.RecurringTaskContent;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.schedule.RecurrenceRule;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RecordRecurringTaskInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = RecurringTaskContent.MAX_TITLE) String title,
        @PlainText(max = RecurringTaskContent.MAX_DESCRIPTION, isMultiline = true)
                @Nullable String description,
        @PlainText(max = RecurringTaskContent.MAX_RULE) String rule,
        LocalDate firstOn,
        @Nullable ColleagueId ownerId,
        List<ClauseId> clauseIds,
        List<ControlId> controlIds) {

    RecordRecurringTask toCommand() {
        return new RecordRecurringTask(
                new RecurringTaskContent(
                        title, description, RecurrenceRule.parse("rule", rule), firstOn, ownerId),
                new EntryLinks(clauseIds, controlIds));
    }
}
