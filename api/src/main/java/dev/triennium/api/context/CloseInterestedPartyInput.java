package dev.triennium.api.context;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.context.InterestedPartyId;
import dev.triennium.domain.register.Closure;

record CloseInterestedPartyInput(
        InterestedPartyId id,
        int expectedVersion,
        @PlainText(max = Closure.MAX_REASON, isMultiline = true) String reason) {}
