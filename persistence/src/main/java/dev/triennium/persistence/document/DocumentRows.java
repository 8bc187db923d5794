package dev.triennium.persistence.document;

import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_CLAUSE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import dev.triennium.domain.document.ApprovalRule;
import dev.triennium.domain.document.Approver;
import dev.triennium.domain.document.Classification;
import dev.triennium.domain.document.Decision;
import dev.triennium.domain.document.Distribution;
import dev.triennium.domain.document.Document;
import dev.triennium.domain.document.DocumentContent;
import dev.triennium.domain.document.DocumentFilter;
import dev.triennium.domain.document.DocumentKind;
import dev.triennium.domain.document.DocumentState;
import dev.triennium.domain.document.DocumentVersion;
import dev.triennium.domain.document.DocumentVersion.Approval;
import dev.triennium.domain.document.DocumentVersion.Approved;
import dev.triennium.domain.document.DocumentVersion.Body;
import dev.triennium.domain.document.DocumentVersion.Draft;
import dev.triennium.domain.document.DocumentVersion.InReview;
import dev.triennium.domain.document.DocumentVersion.Obsolete;
import dev.triennium.domain.document.DocumentVersion.Publication;
import dev.triennium.domain.document.DocumentVersion.Published;
import dev.triennium.domain.document.DocumentVersionId;
import dev.triennium.domain.document.VersionHead;
import dev.triennium.domain.document.VersionNumber;
import dev.triennium.domain.document.VersionPeople;
import dev.triennium.domain.file.FileType;
import dev.triennium.persistence.jooq.TextSearch;
import dev.triennium.persistence.jooq.generated.tables.records.DocumentApproverRecord;
import dev.triennium.persistence.jooq.generated.tables.records.DocumentDecisionRecord;
import dev.triennium.persistence.jooq.generated.tables.records.DocumentRecipientRecord;
import dev.triennium.persistence.jooq.generated.tables.records.DocumentRecord;
import dev.triennium.persistence.jooq.generated.tables.records.DocumentVersionRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/// Between rows and documents.
final class DocumentRows {

    private DocumentRows() {}

    static Document.Facts facts(DocumentRecord row) {
        var next = row.getNextState();
        return new Document.Facts(
                row.getId(),
                row.getVersion(),
                new Document.Description(
                        DocumentKind.valueOf(row.getKind()),
                        row.getFolderId(),
                        row.getName(),
                        row.getNumber(),
                        row.getOwnerId(),
                        Classification.valueOf(row.getClassification()),
                        Locale.forLanguageTag(row.getLanguage()),
                        row.getReviewMonths()),
                DocumentState.valueOf(row.getState()),
                next == null ? null : DocumentVersion.State.valueOf(next),
                row.getWithdrawnOn());
    }

    static DocumentRecord toRow(Document document) {
        var facts = document.facts();
        var description = facts.description();
        return new DocumentRecord()
                .setId(facts.id())
                .setVersion(facts.version())
                .setKind(description.kind().name())
                .setFolderId(description.folder())
                .setName(description.title())
                .setNumber(description.number())
                .setOwnerId(description.owner())
                .setClassification(description.classification().name())
                .setLanguage(description.language().toLanguageTag())
                .setReviewMonths(description.reviewMonths())
                .setState(facts.state().name())
                .setNextState(facts.next() == null ? null : facts.next().name())
                .setReviewDueOn(
                        document.inForce() == null
                                ? null
                                : document.inForce().publication().reviewDueOn())
                .setWithdrawnOn(facts.withdrawnOn())
                .setToAll(document.distribution().toAll())
                .setAcknowledgeDays(document.distribution().days())
                .setDistributedOn(document.distribution().saidOn());
    }

    /// Departments first, then colleagues, each in their order.
    static List<DocumentRecipientRecord> recipients(Document document) {
        var rows = new ArrayList<DocumentRecipientRecord>();
        for (var department : document.distribution().departments()) {
            rows.add(
                    new DocumentRecipientRecord()
                            .setDocumentId(document.id())
                            .setOrdinal(rows.size())
                            .setDepartment(department)
                            .setColleagueId(null));
        }
        for (var colleague : document.distribution().colleagues()) {
            rows.add(
                    new DocumentRecipientRecord()
                            .setDocumentId(document.id())
                            .setOrdinal(rows.size())
                            .setDepartment(null)
                            .setColleagueId(colleague));
        }
        return rows;
    }

    /// Two entries of one person that were merged are one.
    static Distribution distribution(DocumentRecord row, List<DocumentRecipientRecord> recipients) {
        return new Distribution(
                row.getToAll(),
                recipients.stream()
                        .map(DocumentRecipientRecord::getDepartment)
                        .filter(Objects::nonNull)
                        .toList(),
                recipients.stream()
                        .map(DocumentRecipientRecord::getColleagueId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                row.getAcknowledgeDays(),
                row.getDistributedOn());
    }

    static Condition matching(DocumentFilter filter) {
        var condition = noCondition();
        if (filter.kind() != null) {
            condition = condition.and(DOCUMENT.KIND.eq(filter.kind().name()));
        }
        if (filter.folder() != null) {
            condition = condition.and(DOCUMENT.FOLDER_ID.eq(filter.folder()));
        }
        if (filter.state() != null) {
            condition = condition.and(DOCUMENT.STATE.eq(filter.state().name()));
        }
        if (filter.next() != null) {
            condition = condition.and(DOCUMENT.NEXT_STATE.eq(filter.next().name()));
        }
        if (filter.owner() != null) {
            condition = condition.and(DOCUMENT.OWNER_ID.eq(filter.owner()));
        }
        if (filter.reviewDueBefore() != null) {
            condition = condition.and(DOCUMENT.REVIEW_DUE_ON.lt(filter.reviewDueBefore()));
        }
        if (filter.clause() != null) {
            condition =
                    condition.and(
                            exists(
                                    selectOne()
                                            .from(DOCUMENT_CLAUSE)
                                            .where(
                                                    DOCUMENT_CLAUSE.TENANT_ID.eq(
                                                            DOCUMENT.TENANT_ID),
                                                    DOCUMENT_CLAUSE.DOCUMENT_ID.eq(DOCUMENT.ID),
                                                    DOCUMENT_CLAUSE.CLAUSE_ID.eq(
                                                            filter.clause()))));
        }
        if (filter.words() != null) {
            for (var word : filter.words().words()) {
                condition = condition.and(TextSearch.isIn(word, DOCUMENT.NAME, DOCUMENT.NUMBER));
            }
        }
        return condition;
    }

    static VersionHead head(DocumentVersionRecord row) {
        return new VersionHead(
                row.getId(),
                row.getDocumentId(),
                number(row),
                state(row),
                row.getChangelog(),
                row.getSha256(),
                file(row),
                row.getSubmittedAt() == null
                        ? null
                        : new VersionHead.Submission(
                                row.getRound(),
                                row.getRequired(),
                                row.getInOrder(),
                                row.getSubmittedAt(),
                                row.getRequestedById()),
                row.getApprovedAt(),
                row.getPublishedAt() == null ? null : publication(row),
                row.getObsoleteOn());
    }

    private static DocumentVersion.State state(DocumentVersionRecord row) {
        return DocumentVersion.State.valueOf(row.getState());
    }

    private static VersionNumber number(DocumentVersionRecord row) {
        return new VersionNumber(row.getMajor(), row.getMinor());
    }

    private static DocumentContent.@Nullable Uploaded file(DocumentVersionRecord row) {
        return row.getKeptFileId() == null
                ? null
                : new DocumentContent.Uploaded(
                        row.getKeptFileId(),
                        row.getFileName(),
                        FileType.valueOf(row.getFileType()),
                        row.getFileSize(),
                        row.getSha256());
    }

    private static Publication publication(DocumentVersionRecord row) {
        return new Publication(
                row.getPublishedAt(),
                row.getPublishedById(),
                row.getEffectiveOn(),
                row.getReviewedOn(),
                row.getReviewDueOn());
    }

    static DocumentVersion whole(
            DocumentVersionRecord row, @Nullable String text, VersionPeople people) {
        var body =
                new Body(
                        row.getId(),
                        number(row),
                        row.getChangelog(),
                        text == null ? file(row) : new DocumentContent.Markdown(text),
                        new HashSet<>(people.authors()),
                        people.decisions());
        return switch (state(row)) {
            case DRAFT -> new Draft(body);
            case IN_REVIEW -> new InReview(body, approvalOf(row, people));
            case APPROVED -> new Approved(body, approvalOf(row, people), row.getApprovedAt());
            case PUBLISHED ->
                    new Published(
                            body, approvalOf(row, people), row.getApprovedAt(), publication(row));
            case OBSOLETE ->
                    new Obsolete(
                            body,
                            approvalOf(row, people),
                            row.getApprovedAt(),
                            publication(row),
                            row.getObsoleteOn());
        };
    }

    private static Approval approvalOf(DocumentVersionRecord row, VersionPeople people) {
        return new Approval(
                new ApprovalRule(people.approvers(), row.getRequired(), row.getInOrder()),
                row.getRound(),
                row.getSubmittedAt(),
                row.getRequestedById());
    }

    /// All but its document and, of what is not obsolete yet, the day on which it became so.
    static DocumentVersionRecord toRow(DocumentVersion version) {
        var body = version.body();
        var row =
                new DocumentVersionRecord()
                        .setId(body.id())
                        .setMajor(body.number().major())
                        .setMinor(body.number().minor())
                        .setState(version.state().name())
                        .setChangelog(body.changelog());
        content(row, body.content());
        return switch (version) {
            case Draft _ -> approval(row, null);
            case InReview(_, var approval) -> approval(row, approval);
            case Approved(_, var approval, var at) -> approval(row, approval).setApprovedAt(at);
            case Published(_, var approval, var at, var publication) ->
                    publication(approval(row, approval).setApprovedAt(at), publication);
            case Obsolete old ->
                    publication(
                                    approval(row, old.approval()).setApprovedAt(old.approvedAt()),
                                    old.publication())
                            .setObsoleteOn(old.obsoleteOn());
        };
    }

    private static void content(DocumentVersionRecord row, @Nullable DocumentContent content) {
        row.setSha256(content == null ? null : content.sha256());
        if (content instanceof DocumentContent.Uploaded file) {
            row.setKeptFileId(file.file())
                    .setFileName(file.fileName())
                    .setFileType(file.type().name())
                    .setFileSize(file.size());
        } else {
            row.setKeptFileId(null).setFileName(null).setFileType(null).setFileSize(null);
        }
    }

    private static DocumentVersionRecord approval(
            DocumentVersionRecord row, @Nullable Approval approval) {
        row.setApprovedAt(null);
        return approval == null
                ? row.setRound(null)
                        .setRequired(null)
                        .setInOrder(null)
                        .setSubmittedAt(null)
                        .setRequestedById(null)
                : row.setRound(approval.round())
                        .setRequired(approval.rule().required())
                        .setInOrder(approval.rule().inOrder())
                        .setSubmittedAt(approval.submittedAt())
                        .setRequestedById(approval.submittedBy());
    }

    private static DocumentVersionRecord publication(
            DocumentVersionRecord row, Publication publication) {
        return row.setPublishedAt(publication.publishedAt())
                .setPublishedById(publication.publishedBy())
                .setEffectiveOn(publication.effectiveOn())
                .setReviewedOn(publication.reviewedOn())
                .setReviewDueOn(publication.reviewDueOn());
    }

    static Approver approver(DocumentApproverRecord row) {
        return JooqApprovalPolicyRepository.approver(row.getRole(), row.getColleagueId());
    }

    /// While it is written it has none.
    static List<DocumentApproverRecord> approvers(DocumentVersion version) {
        var rule =
                switch (version) {
                    case Draft _ -> null;
                    case InReview(_, var approval) -> approval.rule();
                    case Approved(_, var approval, _) -> approval.rule();
                    case Published(_, var approval, _, _) -> approval.rule();
                    case Obsolete old -> old.approval().rule();
                };
        var rows = new ArrayList<DocumentApproverRecord>();
        if (rule != null) {
            rule.approvers().forEach(one -> rows.add(approver(version.id(), rows.size(), one)));
        }
        return rows;
    }

    private static DocumentApproverRecord approver(
            DocumentVersionId version, int place, Approver approver) {
        var row = new DocumentApproverRecord().setDocumentVersionId(version).setPlace(place);
        return switch (approver) {
            case Approver.InRole(var role) -> row.setRole(role.name()).setColleagueId(null);
            case Approver.ByColleague(var colleague) -> row.setRole(null).setColleagueId(colleague);
        };
    }

    static Decision decision(DocumentDecisionRecord row) {
        return new Decision(
                row.getRound(),
                row.getPlace(),
                Decision.Verdict.valueOf(row.getVerdict()),
                row.getPersonId(),
                row.getText(),
                row.getSha256(),
                row.getDecidedAt());
    }

    /// @param from how many are stored already
    static List<DocumentDecisionRecord> decisions(DocumentVersion version, int from) {
        var decisions = version.body().decisions();
        var rows = new ArrayList<DocumentDecisionRecord>();
        for (var ordinal = from; ordinal < decisions.size(); ordinal++) {
            var one = decisions.get(ordinal);
            rows.add(
                    new DocumentDecisionRecord()
                            .setDocumentVersionId(version.id())
                            .setOrdinal(ordinal)
                            .setRound(one.round())
                            .setPlace(one.place())
                            .setVerdict(one.verdict().name())
                            .setPersonId(one.by())
                            .setText(one.text())
                            .setSha256(one.sha256())
                            .setDecidedAt(one.at()));
        }
        return rows;
    }
}
