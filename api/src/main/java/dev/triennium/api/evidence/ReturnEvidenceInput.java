package dev.triennium.api.evidence;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.evidence.EvidenceRequestId;

record ReturnEvidenceInput(
        EvidenceRequestId id,
        int expectedVersion,
        @PlainText(max = 2_000, isMultiline = true) String comment) {}
