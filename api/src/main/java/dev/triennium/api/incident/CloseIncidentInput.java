package dev.triennium.api.incident;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.incident.IncidentId;
import dev.triennium.domain.register.Closure;

record CloseIncidentInput(
        IncidentId id,
        int expectedVersion,
        @PlainText(max = Closure.MAX_REASON, isMultiline = true) String reason) {}
