package dev.triennium.api.markuse;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.markuse.MarkUseId;
import dev.triennium.domain.register.Closure;

record CloseMarkUseInput(
        MarkUseId id,
        int expectedVersion,
        @PlainText(max = Closure.MAX_REASON, isMultiline = true) String reason) {}
