package dev.triennium.api.context;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.context.ContextIssueId;
import dev.triennium.domain.register.Closure;

record CloseContextIssueInput(
        ContextIssueId id,
        int expectedVersion,
        @PlainText(max = Closure.MAX_REASON, isMultiline = true) String reason) {}
