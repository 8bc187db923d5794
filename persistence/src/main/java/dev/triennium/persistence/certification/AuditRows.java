package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.PLANNED_AUDIT;

import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.AuditTeam;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.OfCertification;
import dev.triennium.domain.certification.PlannedAudit;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Projection;
import dev.triennium.persistence.jooq.generated.tables.records.PlannedAuditRecord;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Record;

/// Between a planned audit and its row.
final class AuditRows {

    private static final Columns COLUMNS = new Columns();
    private static final Column<PlannedAuditId> ID = COLUMNS.add(PLANNED_AUDIT.ID);
    private static final Column<CertificationId> CERTIFICATION_ID =
            COLUMNS.add(PLANNED_AUDIT.CERTIFICATION_ID);
    private static final Column<Integer> CYCLE_NUMBER = COLUMNS.add(PLANNED_AUDIT.CYCLE_NUMBER);
    private static final Column<String> KIND = COLUMNS.add(PLANNED_AUDIT.KIND);
    private static final Column<String> STATE = COLUMNS.add(PLANNED_AUDIT.STATE);
    private static final RuledDateColumns EARLIEST =
            RuledDateColumns.in(
                    COLUMNS,
                    PLANNED_AUDIT.EARLIEST_ON,
                    PLANNED_AUDIT.EARLIEST_SOURCE,
                    PLANNED_AUDIT.EARLIEST_RULE);
    private static final RuledDateColumns TARGET =
            RuledDateColumns.in(
                    COLUMNS,
                    PLANNED_AUDIT.TARGET_ON,
                    PLANNED_AUDIT.TARGET_SOURCE,
                    PLANNED_AUDIT.TARGET_RULE);
    private static final RuledDateColumns LATEST =
            RuledDateColumns.in(
                    COLUMNS,
                    PLANNED_AUDIT.LATEST_ON,
                    PLANNED_AUDIT.LATEST_SOURCE,
                    PLANNED_AUDIT.LATEST_RULE);
    private static final Column<LocalDate> AGREED_ON = COLUMNS.add(PLANNED_AUDIT.AGREED_ON);
    private static final Column<LocalDate> CALLED_OFF_ON = COLUMNS.add(PLANNED_AUDIT.CALLED_OFF_ON);
    private static final Column<LocalDate> STARTED_ON = COLUMNS.add(PLANNED_AUDIT.STARTED_ON);
    private static final Column<LocalDate> COMPLETED_ON = COLUMNS.add(PLANNED_AUDIT.COMPLETED_ON);
    private static final Column<List<String>> TEAM = COLUMNS.add(PLANNED_AUDIT.TEAM);

    static final Projection<PlannedAudit> ALL = COLUMNS.to(AuditRows::toDomain);

    static final Projection<OfCertification<PlannedAudit>> WITH_CERTIFICATION =
            COLUMNS.to(row -> new OfCertification<>(CERTIFICATION_ID.of(row), toDomain(row)));

    private AuditRows() {}

    private static PlannedAudit toDomain(Record row) {
        return new PlannedAudit(
                ID.of(row),
                CYCLE_NUMBER.of(row),
                AuditKind.valueOf(KIND.of(row)),
                PlannedAudit.State.valueOf(STATE.of(row)),
                EARLIEST.find(row),
                TARGET.of(row),
                LATEST.find(row),
                AGREED_ON.find(row),
                CALLED_OFF_ON.find(row),
                STARTED_ON.find(row),
                COMPLETED_ON.find(row),
                new AuditTeam(TEAM.of(row)));
    }

    static PlannedAuditRecord toRow(
            TenantId tenant, CertificationId certification, int ordinal, PlannedAudit audit) {
        var earliest = audit.earliest();
        var target = audit.target();
        var latest = audit.latest();
        return new PlannedAuditRecord()
                .setTenantId(tenant)
                .setId(audit.id())
                .setCertificationId(certification)
                .setOrdinal(ordinal)
                .setCycleNumber(audit.cycleNumber())
                .setKind(audit.kind().name())
                .setState(audit.state().name())
                .setEarliestOn(earliest == null ? null : earliest.on())
                .setEarliestSource(earliest == null ? null : earliest.source().name())
                .setEarliestRule(earliest == null ? null : earliest.rule().id())
                .setTargetOn(target.on())
                .setTargetSource(target.source().name())
                .setTargetRule(target.rule().id())
                .setLatestOn(latest == null ? null : latest.on())
                .setLatestSource(latest == null ? null : latest.source().name())
                .setLatestRule(latest == null ? null : latest.rule().id())
                .setAgreedOn(audit.agreedOn())
                .setCalledOffOn(audit.calledOffOn())
                .setStartedOn(audit.startedOn())
                .setCompletedOn(audit.completedOn())
                .setTeam(audit.team().members());
    }
}
