package dev.triennium.domain.evidence;

import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Evidence in use that ends, and requests that are not settled, in the order of tenant and id.
public interface RunningEvidence {

    List<RunningSubject> list(@Nullable RunningSubject after, int size);

    List<RunningSubject> listRequests(@Nullable RunningSubject after, int size);

    /// Nobody else changes it until the transaction ends.
    ///
    /// @return false when there is none
    boolean lock(TenantScope scope, EvidenceId id);
}
