package dev.triennium.domain.evidenceroom;

import java.util.Objects;
import java.util.UUID;

/// What an entry of a room is.
public record EvidenceSource(Kind kind, UUID id) {

    public enum Kind {
        DOCUMENT_VERSION,
        EVIDENCE,
        INTERNAL_AUDIT_REPORT,
        MANAGEMENT_REVIEW,
        STATEMENT_OF_APPLICABILITY,
        NONCONFORMITY_RESPONSE
    }

    public EvidenceSource {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
    }
}
