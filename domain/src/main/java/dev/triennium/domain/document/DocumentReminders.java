package dev.triennium.domain.document;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.reminder.DeadlineFeature;
import dev.triennium.domain.reminder.DeadlineKind;
import java.util.List;
import java.util.Set;

/// What people are reminded of about documents.
@DomainService
final class DocumentReminders implements DeadlineFeature {

    /// Number, title and version.
    static final String DOCUMENT = "document";

    /// How many have not confirmed it.
    static final String MISSING = "missing";

    @Override
    public List<? extends DeadlineKind> kinds() {
        return List.of(DocumentDeadlineKind.values());
    }

    @Override
    public Set<String> facts() {
        return Set.of(DOCUMENT, MISSING);
    }
}
