package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.document.DocumentVersionId;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.internalaudit.InternalAuditReportId;
import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.nonconformity.NonconformityResponseId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import java.util.Objects;
import java.util.UUID;

/// What an entry of a room is.
public record EvidenceSource(Kind kind, EntityId id) {

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

    public static EvidenceSource of(Kind kind, UUID id) {
        return new EvidenceSource(
                kind,
                switch (kind) {
                    case DOCUMENT_VERSION -> new DocumentVersionId(id);
                    case EVIDENCE -> new EvidenceId(id);
                    case INTERNAL_AUDIT_REPORT -> new InternalAuditReportId(id);
                    case MANAGEMENT_REVIEW -> new ManagementReviewId(id);
                    case STATEMENT_OF_APPLICABILITY -> new StatementOfApplicabilityId(id);
                    case NONCONFORMITY_RESPONSE -> new NonconformityResponseId(id);
                });
    }
}
