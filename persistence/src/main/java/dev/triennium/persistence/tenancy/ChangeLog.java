package dev.triennium.persistence.tenancy;

import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;

/// Takes the changes of a transaction at its end, inside it.
public interface ChangeLog {

    void append(TenantScope scope, List<TenantWork.Change> changes);
}
