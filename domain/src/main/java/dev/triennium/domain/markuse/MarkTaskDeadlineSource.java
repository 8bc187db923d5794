package dev.triennium.domain.markuse;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnedDeadlineSource;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.register.RegisterReminders;
import dev.triennium.domain.reminder.Deadline;
import java.util.List;

/// When tasks at places where marks are used are due.
@DomainService
final class MarkTaskDeadlineSource extends OwnedDeadlineSource<MarkTaskId, MarkTask> {

    static final String TYPE = "MarkTask";

    MarkTaskDeadlineSource(MarkTaskRepository tasks) {
        super(TYPE, tasks, tasks, MarkTaskId::new);
    }

    @Override
    protected List<Deadline> deadlines(MarkTask task) {
        return RegisterReminders.of(
                TYPE,
                task,
                RegisterDeadlineKind.MARK_TASK,
                task.dueOn(),
                MarkUseRule.DISCONTINUED.reference());
    }
}
