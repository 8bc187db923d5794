package dev.triennium.api.nonconformity;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.nonconformity.NonconformityResponseId;
import dev.triennium.domain.nonconformity.NonconformityResponseService;
import dev.triennium.domain.register.Closure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record AnswerNonconformityResponseInput(
        NonconformityResponseId id,
        int expectedVersion,
        boolean isAccepted,
        LocalDate answeredOn,
        @PlainText(max = Closure.MAX_REASON, isMultiline = true) @Nullable String note,
        @Nullable LocalDate againBy) {

    NonconformityResponseService.Answered toAnswered() {
        return new NonconformityResponseService.Answered(isAccepted, answeredOn, note, againBy);
    }
}
