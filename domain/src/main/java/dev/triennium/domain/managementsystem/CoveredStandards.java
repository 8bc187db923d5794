package dev.triennium.domain.managementsystem;

import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The editions that management systems in use are, or shall be, built to.
public interface CoveredStandards {

    /// @param isApproved whether the scope that names it is in force, and is no draft
    record Covered(StandardId standard, ManagementSystemId system, boolean isApproved) {

        public Covered {
            Objects.requireNonNull(standard);
            Objects.requireNonNull(system);
        }
    }

    /// Of each organisation, in one statement.
    Map<TenantId, List<Covered>> list(TenantScopes scopes);
}
