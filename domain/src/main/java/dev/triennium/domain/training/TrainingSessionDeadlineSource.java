package dev.triennium.domain.training;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Derives deadlines from what is stored.
@DomainService
final class TrainingSessionDeadlineSource implements DeadlineSource {

    private final RunningTrainings running;
    private final TrainingRepository stored;
    private final TrainingDeadlines deadlines;

    TrainingSessionDeadlineSource(
            RunningTrainings running, TrainingRepository stored, TrainingDeadlines deadlines) {
        this.running = running;
        this.stored = stored;
        this.deadlines = deadlines;
    }

    @Override
    public String subjectType() {
        return TrainingDeadlines.SESSION;
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return running.listSessions(after, size);
    }

    @Override
    public List<Deadline> derive(TenantScope scope, UUID subject) {
        var id = new TrainingSessionId(subject);
        return running.lock(scope, id)
                ? stored.find(scope, id).map(found -> deadlines.of(scope, found)).orElse(List.of())
                : List.of();
    }
}
