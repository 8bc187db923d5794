package dev.triennium.api.selection;

import dev.triennium.api.graphql.GlobalId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record KeepSelectionAnswersInput(
        GlobalId tenantId, @Nullable UUID idempotencyKey, List<SelectionAnswerInput> answers) {}
