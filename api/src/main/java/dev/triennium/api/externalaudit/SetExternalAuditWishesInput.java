package dev.triennium.api.externalaudit;

import dev.triennium.domain.externalaudit.ExternalAuditId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

record SetExternalAuditWishesInput(
        ExternalAuditId id, int expectedVersion, @Nullable @Min(0) @Max(36) Integer wishedMonths) {}
