package dev.triennium.api.certificateproof;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certificateproof.CertificateProofId;
import org.jspecify.annotations.Nullable;

record ApproveCertificateDraftInput(
        CertificateProofId id,
        int expectedVersion,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String reason) {}
