package dev.triennium.api.evidence;

import dev.triennium.domain.evidence.EvidenceId;

record UnarchiveEvidenceInput(EvidenceId id, int expectedVersion) {}
