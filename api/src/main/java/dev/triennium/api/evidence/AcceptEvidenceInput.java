package dev.triennium.api.evidence;

import dev.triennium.domain.evidence.EvidenceRequestId;

record AcceptEvidenceInput(EvidenceRequestId id, int expectedVersion) {}
