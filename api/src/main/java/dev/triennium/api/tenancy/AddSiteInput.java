package dev.triennium.api.tenancy;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.tenancy.AddSite;
import dev.triennium.domain.tenancy.TenantId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AddSiteInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 200) String name,
        @PlainText(max = 1_000, isMultiline = true) String address,
        @Min(0) @Max(Profiles.MAX_HEADCOUNT) int headcount,
        boolean confirmDuplicate) {

    AddSite toCommand() {
        return new AddSite(name, address, headcount, confirmDuplicate);
    }
}
