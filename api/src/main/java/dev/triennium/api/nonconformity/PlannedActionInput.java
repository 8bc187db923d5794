package dev.triennium.api.nonconformity;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.nonconformity.CorrectiveAction;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;

record PlannedActionInput(
        @PlainText(max = CorrectiveAction.Content.MAX_WHAT, isMultiline = true) String what,
        ColleagueId ownerId,
        LocalDate dueOn) {

    CorrectiveAction.Content toContent() {
        return new CorrectiveAction.Content(what, ownerId, dueOn);
    }
}
