package dev.triennium.api.nonconformity;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.register.Closure;

record RefuseNonconformityExtensionInput(
        NonconformityId id,
        int expectedVersion,
        @PlainText(max = Closure.MAX_REASON, isMultiline = true) String reason) {}
