package dev.triennium.api.evidence;

import dev.triennium.domain.evidence.EvidenceId;

record ArchiveEvidenceInput(EvidenceId id, int expectedVersion) {}
