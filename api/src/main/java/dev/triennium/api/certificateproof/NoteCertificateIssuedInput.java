package dev.triennium.api.certificateproof;

import dev.triennium.domain.certificateproof.CertificateProofId;
import dev.triennium.domain.certification.CertificateId;

record NoteCertificateIssuedInput(
        CertificateProofId id, int expectedVersion, CertificateId certificateId) {}
