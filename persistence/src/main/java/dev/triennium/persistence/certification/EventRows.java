package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION_EVENT;

import dev.triennium.domain.certification.CertificateId;
import dev.triennium.domain.certification.CertificationEvent;
import dev.triennium.domain.certification.CertificationEventId;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.PaperId;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Projection;
import dev.triennium.persistence.jooq.generated.tables.records.CertificationEventRecord;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Between an event and its row.
final class EventRows {

    private static final Columns COLUMNS = new Columns();
    private static final Column<CertificationEventId> ID = COLUMNS.add(CERTIFICATION_EVENT.ID);
    private static final Column<CertificationId> CERTIFICATION_ID =
            COLUMNS.add(CERTIFICATION_EVENT.CERTIFICATION_ID);
    private static final Column<String> KIND = COLUMNS.add(CERTIFICATION_EVENT.KIND);
    private static final Column<LocalDate> OCCURRED_ON =
            COLUMNS.add(CERTIFICATION_EVENT.OCCURRED_ON);
    private static final Column<Instant> RECORDED_AT = COLUMNS.add(CERTIFICATION_EVENT.RECORDED_AT);
    private static final Column<PersonId> PERSON_ID = COLUMNS.add(CERTIFICATION_EVENT.PERSON_ID);
    private static final Column<FirmId> FIRM_ID = COLUMNS.add(CERTIFICATION_EVENT.FIRM_ID);
    private static final Column<String> JOB = COLUMNS.add(CERTIFICATION_EVENT.JOB);
    private static final Column<String> FROM_STATE = COLUMNS.add(CERTIFICATION_EVENT.FROM_STATE);
    private static final Column<String> TO_STATE = COLUMNS.add(CERTIFICATION_EVENT.TO_STATE);
    private static final Column<String> EVIDENCE = COLUMNS.add(CERTIFICATION_EVENT.EVIDENCE);
    private static final Column<String> OVERRIDE_REASON =
            COLUMNS.add(CERTIFICATION_EVENT.OVERRIDE_REASON);
    private static final Column<PlannedAuditId> PLANNED_AUDIT_ID =
            COLUMNS.add(CERTIFICATION_EVENT.PLANNED_AUDIT_ID);
    private static final Column<FindingId> FINDING_ID = COLUMNS.add(CERTIFICATION_EVENT.FINDING_ID);
    private static final Column<CertificateId> CERTIFICATE_ID =
            COLUMNS.add(CERTIFICATION_EVENT.CERTIFICATE_ID);
    private static final Column<String> REASON = COLUMNS.add(CERTIFICATION_EVENT.REASON);

    static final Projection<CertificationEvent> ALL = COLUMNS.to(EventRows::toDomain);

    private EventRows() {}

    private static CertificationEvent toDomain(Record row) {
        var person = PERSON_ID.find(row);
        var from = FROM_STATE.find(row);
        return new CertificationEvent(
                ID.of(row),
                CERTIFICATION_ID.of(row),
                CertificationEvent.Kind.valueOf(KIND.of(row)),
                OCCURRED_ON.of(row),
                RECORDED_AT.of(row),
                person == null
                        ? new Actor.Job(JOB.of(row))
                        : new Actor.Person(person, FIRM_ID.find(row)),
                from == null ? null : CertificationState.valueOf(from),
                CertificationState.valueOf(TO_STATE.of(row)),
                EVIDENCE.find(row),
                OVERRIDE_REASON.find(row),
                subject(row),
                REASON.find(row));
    }

    private static @Nullable PaperId subject(Record row) {
        var audit = PLANNED_AUDIT_ID.find(row);
        if (audit != null) {
            return audit;
        }
        var finding = FINDING_ID.find(row);
        return finding != null ? finding : CERTIFICATE_ID.find(row);
    }

    /// @param version the certification's version that the event led to
    static CertificationEventRecord toRow(
            TenantId tenant, int version, int ordinal, CertificationEvent event) {
        var from = event.from();
        var row =
                new CertificationEventRecord()
                        .setTenantId(tenant)
                        .setId(event.id())
                        .setCertificationId(event.certification())
                        .setCertificationVersion(version)
                        .setOrdinal(ordinal)
                        .setKind(event.kind().name())
                        .setOccurredOn(event.occurredOn())
                        .setRecordedAt(event.recordedAt())
                        .setFromState(from == null ? null : from.name())
                        .setToState(event.to().name())
                        .setEvidence(event.evidence())
                        .setOverrideReason(event.overrideReason())
                        .setReason(event.reason());
        setSubject(row, event.subject());
        return switch (event.actor()) {
            case Actor.Person(var person, var firm) -> row.setPersonId(person).setFirmId(firm);
            case Actor.Job(var name) -> row.setJob(name);
        };
    }

    private static void setSubject(CertificationEventRecord row, @Nullable PaperId subject) {
        switch (subject) {
            case null -> {
                // It is about the certification as a whole.
            }
            case PlannedAuditId audit -> row.setPlannedAuditId(audit);
            case FindingId finding -> row.setFindingId(finding);
            case CertificateId certificate -> row.setCertificateId(certificate);
        }
    }
}
