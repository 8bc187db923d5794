package dev.triennium.api.risk;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.register.RiskId;

record CloseRiskInput(
        RiskId id,
        int expectedVersion,
        @PlainText(max = Closure.MAX_REASON, isMultiline = true) String reason) {}
