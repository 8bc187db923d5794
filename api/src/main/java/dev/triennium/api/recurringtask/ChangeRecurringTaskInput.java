package dev.triennium.api.recurringtask;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.recurringtask.RecordRecurringTask;
import dev.triennium.domain.recurringtask.RecurringTask;
import dev.triennium.domain.recurringtask.RecurringTaskContent;
import dev.triennium.domain.recurringtask.RecurringTaskId;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.schedule.RecurrenceRule;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.graphql.data.ArgumentValue;

record ChangeRecurringTaskInput(
        RecurringTaskId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = RecurringTaskContent.MAX_TITLE) String> title,
        ArgumentValue<
                        @PlainText(max = RecurringTaskContent.MAX_DESCRIPTION, isMultiline = true)
                        String>
                description,
        ArgumentValue<@PlainText(max = RecurringTaskContent.MAX_RULE) String> rule,
        ArgumentValue<LocalDate> firstOn,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<List<ClauseId>> clauseIds,
        ArgumentValue<List<ControlId>> controlIds) {

    RecordRecurringTask applyTo(Entry<RecurringTaskId, RecurringTask> current) {
        var content = current.facts().content();
        return new RecordRecurringTask(
                new RecurringTaskContent(
                        Patch.required(title, "title", content.title()),
                        Patch.optional(description, content.description()),
                        RecurrenceRule.parse(
                                "rule", Patch.required(rule, "rule", content.rule().text())),
                        Patch.required(firstOn, "firstOn", content.firstOn()),
                        Patch.optional(ownerId, content.owner())),
                new EntryLinks(
                        Patch.required(clauseIds, "clauseIds", current.links().clauses()),
                        Patch.required(controlIds, "controlIds", current.links().controls())));
    }
}
