package dev.triennium.domain.document;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.TenantScope;

/// Says what is due of a document, after each change of it or of what its readers have confirmed.
@DomainService
public final class DocumentReminding {

    private final RunningDocuments running;
    private final DocumentDeadlines derived;
    private final Deadlines deadlines;

    public DocumentReminding(
            RunningDocuments running, DocumentDeadlines derived, Deadlines deadlines) {
        this.running = running;
        this.derived = derived;
        this.deadlines = deadlines;
    }

    /// Nobody else changes it or says what is due of it until the transaction ends.
    void lock(TenantScope scope, DocumentId id) {
        running.lock(scope, id);
    }

    /// Call it inside the transaction, with the document locked or changed.
    void say(TenantScope scope, DocumentId id) {
        deadlines.replace(scope, DocumentService.TYPE, id.value(), derived.of(scope, id));
    }
}
