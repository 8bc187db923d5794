package dev.triennium.api.certificateproof;

import dev.triennium.domain.certificateproof.CertificateProofId;
import dev.triennium.domain.tenancy.ColleagueId;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

record ChangeCertificateDraftInput(
        CertificateProofId id,
        int expectedVersion,
        @Valid CertificateContentInput content,
        @Nullable ColleagueId ownerId) {}
