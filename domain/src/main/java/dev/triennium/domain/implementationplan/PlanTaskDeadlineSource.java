package dev.triennium.domain.implementationplan;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Derives by when a task is to be done from what is stored.
@DomainService
final class PlanTaskDeadlineSource implements DeadlineSource {

    private final RunningPlanTasks running;
    private final PlanTaskRepository tasks;
    private final PlanTaskReminding reminding;

    PlanTaskDeadlineSource(
            RunningPlanTasks running, PlanTaskRepository tasks, PlanTaskReminding reminding) {
        this.running = running;
        this.tasks = tasks;
        this.reminding = reminding;
    }

    @Override
    public String subjectType() {
        return PlanTaskService.TYPE;
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return running.list(after, size);
    }

    @Override
    public List<Deadline> derive(TenantScope scope, UUID subject) {
        var id = new PlanTaskId(subject);
        return running.lock(scope, id)
                ? tasks.find(scope, id)
                        .map(task -> reminding.list(scope, List.of(task)))
                        .map(found -> found.getOrDefault(subject, List.of()))
                        .orElse(List.of())
                : List.of();
    }
}
