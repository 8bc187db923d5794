package dev.triennium.api.proofpage;

import dev.triennium.domain.proofpage.ProofPageId;

record RenewProofPageInput(ProofPageId id, int expectedVersion) {}
