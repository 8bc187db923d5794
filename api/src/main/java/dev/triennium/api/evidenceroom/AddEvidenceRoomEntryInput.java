package dev.triennium.api.evidenceroom;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.EntityId;
import dev.triennium.domain.document.DocumentVersionId;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.evidenceroom.EvidenceRoomEntry;
import dev.triennium.domain.evidenceroom.EvidenceRoomId;
import dev.triennium.domain.evidenceroom.EvidenceRoomService;
import dev.triennium.domain.evidenceroom.EvidenceSource;
import dev.triennium.domain.internalaudit.InternalAuditReportId;
import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.nonconformity.NonconformityResponseId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AddEvidenceRoomEntryInput(
        EvidenceRoomId roomId,
        @Nullable UUID idempotencyKey,
        @Nullable DocumentVersionId documentVersionId,
        @Nullable EvidenceId evidenceId,
        @Nullable InternalAuditReportId internalAuditReportId,
        @Nullable ManagementReviewId managementReviewId,
        @Nullable StatementOfApplicabilityId statementOfApplicabilityId,
        @Nullable NonconformityResponseId nonconformityResponseId,
        @PlainText(max = EvidenceRoomEntry.MAX_CLAUSE) @Nullable String clause,
        @PlainText(max = EvidenceRoomEntry.MAX_REMARK, isMultiline = true)
                @Nullable String remark) {

    private record Named(EvidenceSource.Kind kind, String field, @Nullable EntityId id) {}

    EvidenceRoomService.Add toCommand() {
        var named =
                List.of(
                                new Named(
                                        EvidenceSource.Kind.DOCUMENT_VERSION,
                                        "documentVersionId",
                                        documentVersionId),
                                new Named(EvidenceSource.Kind.EVIDENCE, "evidenceId", evidenceId),
                                new Named(
                                        EvidenceSource.Kind.INTERNAL_AUDIT_REPORT,
                                        "internalAuditReportId",
                                        internalAuditReportId),
                                new Named(
                                        EvidenceSource.Kind.MANAGEMENT_REVIEW,
                                        "managementReviewId",
                                        managementReviewId),
                                new Named(
                                        EvidenceSource.Kind.STATEMENT_OF_APPLICABILITY,
                                        "statementOfApplicabilityId",
                                        statementOfApplicabilityId),
                                new Named(
                                        EvidenceSource.Kind.NONCONFORMITY_RESPONSE,
                                        "nonconformityResponseId",
                                        nonconformityResponseId))
                        .stream()
                        .filter(one -> one.id() != null)
                        .toList();
        if (named.size() != 1) {
            throw new ValidationException(
                    "documentVersionId", "One thing is named that is added, and one only.");
        }
        var one = named.getFirst();
        return new EvidenceRoomService.Add(
                roomId,
                new EvidenceSource(one.kind(), Objects.requireNonNull(one.id())),
                one.field(),
                clause,
                remark);
    }
}
