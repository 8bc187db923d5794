package dev.triennium.api.supplier;

import dev.triennium.domain.register.EntryFilter;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.supplier.SupplierCriticality;
import dev.triennium.domain.supplier.SupplierFilter;
import dev.triennium.domain.supplier.SupplierKind;
import dev.triennium.domain.supplier.SupplierState;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `SupplierFilter`.
record SupplierFilterInput(
        @Nullable Boolean isOpen,
        @Nullable SupplierKind kind,
        @Nullable SupplierCriticality criticality,
        @Nullable SupplierState state,
        @Nullable ColleagueId ownerId,
        @Nullable ClauseId clauseId,
        @Nullable RiskId riskId,
        @Nullable LocalDate reviewUntil,
        @Nullable String text) {

    SupplierFilter toFilter() {
        return new SupplierFilter(
                new EntryFilter(
                        isOpen,
                        ownerId,
                        clauseId,
                        riskId,
                        reviewUntil,
                        text == null ? null : SearchWords.of("filter.text", text)),
                kind,
                criticality,
                state);
    }
}
