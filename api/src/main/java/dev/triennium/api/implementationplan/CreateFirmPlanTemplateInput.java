package dev.triennium.api.implementationplan;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.tenancy.FirmId;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateFirmPlanTemplateInput(
        FirmId firmId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 60) String baseKey,
        @Valid FirmPlanNameInput name,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String note) {}
