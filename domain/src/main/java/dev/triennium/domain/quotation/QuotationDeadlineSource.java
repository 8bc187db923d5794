package dev.triennium.domain.quotation;

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
final class QuotationDeadlineSource implements DeadlineSource {

    private final RunningQuotations running;
    private final QuotationRepository stored;
    private final QuotationRequestRepository requests;
    private final QuotationDeadlines deadlines;

    QuotationDeadlineSource(
            RunningQuotations running,
            QuotationRepository stored,
            QuotationRequestRepository requests,
            QuotationDeadlines deadlines) {
        this.running = running;
        this.stored = stored;
        this.requests = requests;
        this.deadlines = deadlines;
    }

    @Override
    public String subjectType() {
        return QuotationDeadlines.QUOTATION;
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return running.list(after, size);
    }

    @Override
    public List<Deadline> derive(TenantScope scope, UUID subject) {
        var id = new QuotationId(subject);
        if (!running.lock(scope, id)) {
            return List.of();
        }
        return stored.find(scope, id)
                .flatMap(
                        quotation ->
                                requests.find(scope, quotation.request())
                                        .map(request -> deadlines.of(scope, request, quotation)))
                .orElse(List.of());
    }
}
