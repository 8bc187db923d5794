package dev.triennium.domain.managementreview;

import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The editions that management reviews are about.
public interface ReviewedStandards {

    /// @param isSigned whether a review to the standard is signed
    /// @param missing inputs of which the latest review says nothing yet
    record Reviewed(StandardId standard, boolean isSigned, int missing) {

        public Reviewed {
            Objects.requireNonNull(standard);
        }
    }

    /// Of each organisation, in two statements. A review that was cancelled is none.
    Map<TenantId, List<Reviewed>> list(TenantScopes scopes);
}
