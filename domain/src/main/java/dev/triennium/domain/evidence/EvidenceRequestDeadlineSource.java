package dev.triennium.domain.evidence;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Derives whose turn requests for evidence are from what is stored.
@DomainService
final class EvidenceRequestDeadlineSource implements DeadlineSource {

    private final RunningEvidence running;
    private final EvidenceRequestRepository requests;

    EvidenceRequestDeadlineSource(RunningEvidence running, EvidenceRequestRepository requests) {
        this.running = running;
        this.requests = requests;
    }

    @Override
    public String subjectType() {
        return EvidenceRequestService.TYPE;
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return running.listRequests(after, size);
    }

    @Override
    public List<Deadline> derive(TenantScope scope, UUID subject) {
        var id = new EvidenceRequestId(subject);
        return requests.lock(scope, id)
                ? requests.find(scope, id)
                        .map(found -> EvidenceDeadlines.of(found, scope.zone()))
                        .orElse(List.of())
                : List.of();
    }
}
