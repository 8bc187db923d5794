package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Derives the deadlines of items from what is stored.
@DomainService
final class AssessmentItemDeadlineSource implements DeadlineSource {

    private final RunningAssessmentItems running;
    private final AssessmentRepository assessments;

    AssessmentItemDeadlineSource(RunningAssessmentItems running, AssessmentRepository assessments) {
        this.running = running;
        this.assessments = assessments;
    }

    @Override
    public String subjectType() {
        return ItemDeadlines.SUBJECT_TYPE;
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return running.list(after, size);
    }

    @Override
    public List<Deadline> derive(TenantScope scope, UUID subject) {
        var id = new AssessmentItemId(subject);
        return running.lock(scope, id)
                ? ItemDeadlines.list(
                                scope,
                                assessments,
                                assessments.findItems(scope, List.of(id)).values())
                        .getOrDefault(subject, List.of())
                : List.of();
    }
}
