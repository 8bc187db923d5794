package dev.triennium.api.nonconformity;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.nonconformity.Extensions;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.nonconformity.NonconformityStep;
import dev.triennium.domain.register.Closure;
import java.time.LocalDate;

record AskForNonconformityExtensionInput(
        NonconformityId id,
        int expectedVersion,
        NonconformityStep step,
        LocalDate until,
        @PlainText(max = Closure.MAX_REASON, isMultiline = true) String reason) {

    Extensions.Wanted toWanted() {
        return new Extensions.Wanted(step, until);
    }
}
