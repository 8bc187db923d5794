package dev.triennium.domain.evidence;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Derives when evidence ends from what is stored.
@DomainService
final class EvidenceDeadlineSource implements DeadlineSource {

    private final RunningEvidence running;
    private final EvidenceRepository evidence;

    EvidenceDeadlineSource(RunningEvidence running, EvidenceRepository evidence) {
        this.running = running;
        this.evidence = evidence;
    }

    @Override
    public String subjectType() {
        return EvidenceService.TYPE;
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return running.list(after, size);
    }

    @Override
    public List<Deadline> derive(TenantScope scope, UUID subject) {
        var id = new EvidenceId(subject);
        return running.lock(scope, id)
                ? evidence.findFacts(scope, id).map(EvidenceDeadlines::of).orElse(List.of())
                : List.of();
    }
}
