package dev.triennium.domain.document;

import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Documents that wait for somebody to approve, to read or to review them, in the order of tenant
/// and id.
public interface RunningDocuments {

    List<RunningSubject> list(@Nullable RunningSubject after, int size);

    /// Nobody else changes it until the transaction ends.
    ///
    /// @return false when there is none
    boolean lock(TenantScope scope, DocumentId id);
}
