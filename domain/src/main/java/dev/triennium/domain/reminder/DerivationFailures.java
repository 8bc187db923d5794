package dev.triennium.domain.reminder;

import dev.triennium.domain.tenancy.TenantScope;
import java.util.UUID;

/// Where the operator learns of subjects whose deadlines cannot be derived.
public interface DerivationFailures {

    void report(TenantScope scope, String subjectType, UUID subject, RuntimeException failure);
}
