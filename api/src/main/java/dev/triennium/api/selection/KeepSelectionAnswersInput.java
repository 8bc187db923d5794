package dev.triennium.api.selection;

import dev.triennium.domain.tenancy.TenantId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record KeepSelectionAnswersInput(
        TenantId tenantId, @Nullable UUID idempotencyKey, List<SelectionAnswerInput> answers) {}
