package dev.triennium.api.objective;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.objective.ObjectiveId;
import dev.triennium.domain.register.Closure;

record CloseObjectiveInput(
        ObjectiveId id,
        int expectedVersion,
        @PlainText(max = Closure.MAX_REASON, isMultiline = true) String reason) {}
