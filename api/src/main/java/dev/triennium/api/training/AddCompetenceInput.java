package dev.triennium.api.training;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.training.Competence;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AddCompetenceInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 200) String name,
        @PlainText(max = 4_000, isMultiline = true) @Nullable String description,
        @Nullable Integer validMonths,
        boolean isCritical,
        List<@PlainText(max = 200) String> functions) {

    Competence.Content toContent() {
        return new Competence.Content(name, description, validMonths, isCritical, functions);
    }
}
