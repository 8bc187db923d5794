package dev.triennium.api.markuse;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.markuse.MarkTask;
import dev.triennium.domain.markuse.MarkTaskAction;
import dev.triennium.domain.markuse.MarkTaskCause;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `MarkTask`.
///
/// @param task no field of the SDL: what other fields are loaded by
record MarkTaskView(
        TenantScope scope,
        MarkTask task,
        GlobalId id,
        int version,
        String title,
        MarkTaskCause cause,
        LocalDate causedOn,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable String note,
        List<MarkTaskAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "MarkTask";

    static MarkTaskView of(TenantScope scope, MarkTask task) {
        var done = task.done();
        return new MarkTaskView(
                scope,
                task,
                GlobalId.of(TYPE, scope.tenant(), task.id().value()),
                task.version(),
                task.title(),
                task.cause(),
                task.causedOn(),
                task.dueOn(),
                done == null ? null : done.on(),
                done == null ? null : done.note(),
                task.allowedActions(scope));
    }
}
