package dev.triennium.domain.register;

import dev.triennium.domain.tenancy.TenantScope;
import java.util.Collection;
import java.util.Map;

/// The risks that entries of other registers are linked to.
public interface LinkedRisks {

    /// What those that are there are called.
    Map<RiskId, String> listTitles(TenantScope scope, Collection<RiskId> risks);
}
