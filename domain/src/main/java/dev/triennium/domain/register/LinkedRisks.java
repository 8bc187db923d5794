package dev.triennium.domain.register;

import dev.triennium.domain.tenancy.TenantScope;
import java.util.Collection;

/// The risks that entries of other registers are linked to.
public interface LinkedRisks {

    /// How many of them there are.
    int count(TenantScope scope, Collection<RiskId> risks);
}
