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
    private final AssessmentItemRepository items;
    private final AssessmentRepository assessments;

    AssessmentItemDeadlineSource(
            RunningAssessmentItems running,
            AssessmentItemRepository items,
            AssessmentRepository assessments) {
        this.running = running;
        this.items = items;
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
        if (!running.lock(scope, id)) {
            return List.of();
        }
        var found = items.find(scope, id).filter(item -> isInUse(scope, item)).stream().toList();
        return ItemDeadlines.list(scope, items, found).getOrDefault(subject, List.of());
    }

    private boolean isInUse(TenantScope scope, AssessmentItem item) {
        return assessments
                .lockForAnswers(scope, item.assessment())
                .filter(assessment -> assessment.standing().archived() == null)
                .isPresent();
    }
}
