package dev.triennium.api.recurringtask;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.recurringtask.RecurringTask;
import dev.triennium.domain.recurringtask.RecurringTaskState;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `RecurringTask`.
///
/// @param task no field of the SDL: what other fields are made from
record RecurringTaskView(
        TenantScope scope,
        RecurringTask task,
        GlobalId id,
        int version,
        int number,
        String title,
        @Nullable String description,
        String rule,
        LocalDate firstOn,
        RecurringTaskState state,
        @Nullable LocalDate dueOn,
        @Nullable RecurringTaskDayView latest,
        @Nullable LocalDate through,
        @Nullable RecurringTaskEndingView ending)
        implements ScopedView {

    static final String TYPE = "RecurringTask";

    static RecurringTaskView of(TenantScope scope, RecurringTask task) {
        var content = task.content();
        var origin = task.origin();
        var ending = task.ending();
        return new RecurringTaskView(
                scope,
                task,
                GlobalId.of(TYPE, scope.tenant(), task.id().value()),
                task.version(),
                task.number(),
                content.title(),
                content.description(),
                content.rule().text(),
                content.firstOn(),
                task.state(),
                task.dueOn(),
                RecurringTaskDayView.latest(task.latest()),
                origin == null ? null : origin.through(),
                ending == null ? null : RecurringTaskEndingView.of(ending));
    }
}
