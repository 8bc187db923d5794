package dev.triennium.api.evidenceroom;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.evidenceroom.EvidenceRoomId;
import dev.triennium.domain.register.Closure;

record CloseEvidenceRoomInput(
        EvidenceRoomId id,
        int expectedVersion,
        @PlainText(max = Closure.MAX_REASON, isMultiline = true) String reason) {}
