package dev.triennium.domain.document;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Derives what is due of documents from what is stored: whom they are for changes with the staff
/// register.
@DomainService
final class DocumentDeadlineSource implements DeadlineSource {

    private final RunningDocuments running;
    private final DocumentDeadlines deadlines;

    DocumentDeadlineSource(RunningDocuments running, DocumentDeadlines deadlines) {
        this.running = running;
        this.deadlines = deadlines;
    }

    @Override
    public String subjectType() {
        return DocumentService.TYPE;
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return running.list(after, size);
    }

    @Override
    public List<Deadline> derive(TenantScope scope, UUID subject) {
        var id = new DocumentId(subject);
        return running.lock(scope, id) ? deadlines.of(scope, id) : List.of();
    }
}
