package dev.triennium.api.nonconformity;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.nonconformity.CorrectiveAction;
import dev.triennium.domain.nonconformity.CorrectiveActionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CompleteCorrectiveActionInput(
        CorrectiveActionId id,
        int expectedVersion,
        @Nullable LocalDate doneOn,
        @Nullable EvidenceId evidenceId,
        @PlainText(max = CorrectiveAction.Completion.MAX_PROOF, isMultiline = true)
                @Nullable String proof) {}
