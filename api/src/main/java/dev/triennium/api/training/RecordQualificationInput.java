package dev.triennium.api.training;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.training.CompetenceId;
import dev.triennium.domain.training.CompetenceService.RecordQualification;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RecordQualificationInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        ColleagueId colleagueId,
        CompetenceId competenceId,
        LocalDate acquiredOn,
        @Nullable LocalDate validUntil,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String note) {

    RecordQualification toCommand() {
        return new RecordQualification(colleagueId, competenceId, acquiredOn, validUntil, note);
    }
}
