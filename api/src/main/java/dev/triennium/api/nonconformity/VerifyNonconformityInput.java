package dev.triennium.api.nonconformity;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.register.Closure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record VerifyNonconformityInput(
        NonconformityId id,
        int expectedVersion,
        @PlainText(max = Closure.MAX_REASON, isMultiline = true) @Nullable String note,
        @PlainText(max = Closure.MAX_REASON, isMultiline = true) String criteria,
        @Nullable LocalDate reviewOn) {}
