package dev.triennium.api.evidence;

import dev.triennium.domain.evidence.EvidenceRequestId;

record WithdrawEvidenceRequestInput(EvidenceRequestId id, int expectedVersion) {}
