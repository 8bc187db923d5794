package dev.triennium.domain.recurringtask;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnedDeadlineSource;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.register.RegisterReminders;
import dev.triennium.domain.reminder.Deadline;
import java.util.List;

/// When recurring tasks are done next.
@DomainService
final class RecurringTaskDeadlineSource
        extends OwnedDeadlineSource<RecurringTaskId, RecurringTask> {

    static final String TYPE = "RecurringTask";

    RecurringTaskDeadlineSource(RecurringTaskRepository tasks) {
        super(TYPE, tasks, tasks, RecurringTaskId::new);
    }

    @Override
    protected List<Deadline> deadlines(RecurringTask task) {
        return RegisterReminders.of(
                TYPE,
                task,
                RegisterDeadlineKind.RECURRING_TASK,
                task.dueOn(),
                RecurringTaskRule.GOES_ON.reference());
    }
}
