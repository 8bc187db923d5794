package dev.triennium.domain.managementreview;

import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The editions that management reviews are about.
public interface ReviewedStandards {

    /// @param latest the signed review whose next one is due last, or else the latest planned
    /// @param isSigned whether that is signed
    /// @param nextOn by when the next one is due; null: none is signed, or there is a later one
    record Reviewed(
            StandardId standard,
            ManagementReviewId latest,
            boolean isSigned,
            @Nullable LocalDate nextOn) {

        public Reviewed {
            Objects.requireNonNull(standard);
            Objects.requireNonNull(latest);
        }
    }

    /// Of each organisation, in one statement. A review that was cancelled is none.
    Map<TenantId, List<Reviewed>> list(TenantScopes scopes);

    /// Of how many inputs that a standard asks for each review says nothing yet, in one statement.
    /// Standards of which none is missing are left out.
    Map<Ref<ManagementReviewId>, Map<StandardId, Integer>> countMissing(
            TenantScopes scopes, Collection<Ref<ManagementReviewId>> reviews);
}
