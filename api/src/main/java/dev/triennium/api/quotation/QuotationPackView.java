package dev.triennium.api.quotation;

import dev.triennium.domain.quotation.QuotationDays;
import dev.triennium.domain.quotation.QuotationPack;
import dev.triennium.domain.quotation.QuotationRequestId;
import dev.triennium.domain.tenancy.TenantScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `QuotationPack`.
///
/// @param requestId no field of the SDL: what links lead to
record QuotationPackView(
        TenantScope scope,
        QuotationRequestId requestId,
        LocalDate sentOn,
        int scopeVersion,
        int headcount,
        BigDecimal effectivePersonnel,
        int integrationLevelPercent,
        @Nullable QuotationDays days) {

    static final String TYPE = "QuotationPack";

    static QuotationPackView of(TenantScope scope, QuotationRequestId id, QuotationPack pack) {
        return new QuotationPackView(
                scope,
                id,
                pack.sentOn(),
                pack.scopeVersion(),
                Math.toIntExact(pack.headcount()),
                pack.effectivePersonnel(),
                pack.integrationLevelPercent(),
                pack.days());
    }
}
