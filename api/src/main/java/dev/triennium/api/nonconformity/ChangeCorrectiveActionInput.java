package dev.triennium.api.nonconformity;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.nonconformity.CorrectiveAction;
import dev.triennium.domain.nonconformity.CorrectiveActionId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.springframework.graphql.data.ArgumentValue;

record ChangeCorrectiveActionInput(
        CorrectiveActionId id,
        int expectedVersion,
        ArgumentValue<
                        @PlainText(max = CorrectiveAction.Content.MAX_WHAT, isMultiline = true)
                        String>
                what,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<LocalDate> dueOn) {

    CorrectiveAction.Content applyTo(CorrectiveAction.Content current) {
        return new CorrectiveAction.Content(
                Patch.required(what, "what", current.what()),
                Patch.required(ownerId, "ownerId", current.owner()),
                Patch.required(dueOn, "dueOn", current.dueOn()));
    }
}
