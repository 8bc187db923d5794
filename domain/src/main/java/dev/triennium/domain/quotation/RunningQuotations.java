package dev.triennium.domain.quotation;

import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What bodies are asked for and have not declined, in the order of tenant and id.
public interface RunningQuotations {

    List<RunningSubject> list(@Nullable RunningSubject after, int size);

    /// Nobody else changes it until the transaction ends.
    ///
    /// @return false when there is none
    boolean lock(TenantScope scope, QuotationId id);
}
