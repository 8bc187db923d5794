package dev.triennium.persistence.evidence;

import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.evidence.Evidence;
import dev.triennium.domain.evidence.EvidenceContent;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.evidence.EvidenceRevision;
import dev.triennium.domain.evidence.EvidenceSubject;
import dev.triennium.domain.evidence.Validity;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.persistence.jooq.generated.tables.records.EvidenceRecord;
import dev.triennium.persistence.jooq.generated.tables.records.EvidenceRevisionRecord;
import dev.triennium.persistence.jooq.generated.tables.records.EvidenceSubjectRecord;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Between rows and the domain.
final class EvidenceRows {

    /// Where evidence without an end stands among days.
    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    private EvidenceRows() {}

    static Evidence.Facts facts(EvidenceRecord row) {
        return new Evidence.Facts(
                row.getId(),
                row.getVersion(),
                new Evidence.Profile(
                        row.getTitle(),
                        row.getDescription(),
                        row.getOwnerId(),
                        row.getProcess() == null
                                ? null
                                : new Evidence.RecordOf(row.getProcess(), row.getRecordKind())),
                row.getRevision(),
                new Validity(row.getValidFromOn(), row.getValidUntilOn()),
                Standing.of(row.getArchivedAt(), row.getArchivedById()));
    }

    static EvidenceRecord toRow(Evidence.Facts facts) {
        var profile = facts.profile();
        var record = profile.record();
        var until = facts.validity().until();
        var archived = facts.standing().archived();
        return new EvidenceRecord()
                .setId(facts.id())
                .setVersion(facts.version())
                .setTitle(profile.title())
                .setDescription(profile.description())
                .setOwnerId(profile.owner())
                .setProcess(record == null ? null : record.process())
                .setRecordKind(record == null ? null : record.kind())
                .setRevision(facts.revision())
                .setValidFromOn(facts.validity().from())
                .setValidUntilOn(until)
                .setExpiryOrderOn(until == null ? NO_END : until)
                .setArchivedAt(archived == null ? null : archived.at())
                .setArchivedById(archived == null ? null : archived.by());
    }

    static EvidenceRevision revision(EvidenceRevisionRecord row) {
        return new EvidenceRevision(
                row.getId(),
                row.getEvidenceId(),
                row.getNumber(),
                row.getUrl() == null
                        ? new EvidenceContent.OfFile(
                                row.getKeptFileId(),
                                row.getFileName(),
                                FileType.valueOf(row.getFileType()),
                                row.getSize(),
                                row.getSha256())
                        : new EvidenceContent.OfLink(URI.create(row.getUrl())),
                validity(row),
                row.getNote(),
                row.getCreatedAt(),
                row.getCreatedById(),
                row.getColleagueId());
    }

    static Validity validity(EvidenceRevisionRecord row) {
        return new Validity(row.getValidFromOn(), row.getValidUntilOn());
    }

    static EvidenceRevisionRecord toRow(EvidenceRevision revision) {
        var row =
                new EvidenceRevisionRecord()
                        .setId(revision.id())
                        .setEvidenceId(revision.evidence())
                        .setNumber(revision.number())
                        .setValidFromOn(revision.validity().from())
                        .setValidUntilOn(revision.validity().until())
                        .setNote(revision.note())
                        .setCreatedAt(revision.addedAt())
                        .setCreatedById(revision.addedBy())
                        .setColleagueId(revision.colleague());
        return switch (revision.content()) {
            case EvidenceContent.OfLink(var url) -> row.setUrl(url.toString());
            case EvidenceContent.OfFile file ->
                    row.setKeptFileId(file.file())
                            .setFileName(file.name())
                            .setFileType(file.type().name())
                            .setSize(file.size())
                            .setSha256(file.sha256());
        };
    }

    static EvidenceSubject subject(EvidenceSubjectRecord row) {
        return Objects.requireNonNull(
                subject(row.getClauseId(), row.getControlId(), row.getAssessmentItemId()));
    }

    /// Null when all are.
    static @Nullable EvidenceSubject subject(
            @Nullable ClauseId clause,
            @Nullable ControlId control,
            @Nullable AssessmentItemId item) {
        if (clause != null) {
            return new EvidenceSubject.OfClause(clause);
        }
        if (control != null) {
            return new EvidenceSubject.OfControl(control);
        }
        return item == null ? null : new EvidenceSubject.OfAssessmentItem(item);
    }

    static EvidenceSubjectRecord toRow(EvidenceId evidence, int ordinal, EvidenceSubject subject) {
        var row = new EvidenceSubjectRecord().setEvidenceId(evidence).setOrdinal(ordinal);
        return switch (subject) {
            case EvidenceSubject.OfClause(var clause) -> row.setClauseId(clause);
            case EvidenceSubject.OfControl(var control) -> row.setControlId(control);
            case EvidenceSubject.OfAssessmentItem(var item) -> row.setAssessmentItemId(item);
        };
    }
}
