package dev.triennium.api.context;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.context.PartyRequirementId;
import dev.triennium.domain.register.Closure;

record ClosePartyRequirementInput(
        PartyRequirementId id,
        int expectedVersion,
        @PlainText(max = Closure.MAX_REASON, isMultiline = true) String reason) {}
