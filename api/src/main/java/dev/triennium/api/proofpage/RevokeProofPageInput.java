package dev.triennium.api.proofpage;

import dev.triennium.domain.proofpage.ProofPageId;

record RevokeProofPageInput(ProofPageId id, int expectedVersion) {}
