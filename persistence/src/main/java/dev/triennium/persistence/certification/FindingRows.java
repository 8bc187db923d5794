package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.FINDING;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;

import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.Finding;
import dev.triennium.domain.certification.FindingDeadlines;
import dev.triennium.domain.certification.FindingFilter;
import dev.triennium.domain.certification.FindingGrade;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.OfCertification;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Projection;
import dev.triennium.persistence.jooq.TextSearch;
import dev.triennium.persistence.jooq.generated.tables.records.FindingRecord;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Between a finding and its row.
final class FindingRows {

    private static final Columns COLUMNS = new Columns();
    private static final Column<FindingId> ID = COLUMNS.add(FINDING.ID);
    private static final Column<CertificationId> CERTIFICATION_ID =
            COLUMNS.add(FINDING.CERTIFICATION_ID);
    private static final Column<PlannedAuditId> PLANNED_AUDIT_ID =
            COLUMNS.add(FINDING.PLANNED_AUDIT_ID);
    private static final Column<String> STAGE = COLUMNS.add(FINDING.STAGE);
    private static final Column<String> GRADE = COLUMNS.add(FINDING.GRADE);
    private static final Column<String> CLAUSE = COLUMNS.add(FINDING.CLAUSE);
    private static final Column<String> STATEMENT = COLUMNS.add(FINDING.STATEMENT);
    private static final Column<String> EVIDENCE = COLUMNS.add(FINDING.EVIDENCE);
    private static final Column<LocalDate> RAISED_ON = COLUMNS.add(FINDING.RAISED_ON);
    private static final Column<LocalDate> STATED_DUE_ON = COLUMNS.add(FINDING.STATED_DUE_ON);
    private static final Column<LocalDate> CORRECTION_ON = COLUMNS.add(FINDING.CORRECTION_ON);
    private static final Column<LocalDate> PLAN_ON = COLUMNS.add(FINDING.PLAN_ON);
    private static final Column<LocalDate> DUE_ON = COLUMNS.add(FINDING.DUE_ON);
    private static final Column<LocalDate> FOLLOW_UP_ON = COLUMNS.add(FINDING.FOLLOW_UP_ON);
    private static final Column<LocalDate> PLAN_ACCEPTED_ON = COLUMNS.add(FINDING.PLAN_ACCEPTED_ON);
    private static final Column<LocalDate> VERIFIED_ON = COLUMNS.add(FINDING.VERIFIED_ON);

    private static final Column<ColleagueId> ASSIGNEE_ID = COLUMNS.add(FINDING.ASSIGNEE_ID);

    static final Projection<Finding> ALL = COLUMNS.to(FindingRows::toDomain);

    static final Projection<OfCertification<Finding>> WITH_CERTIFICATION =
            COLUMNS.to(row -> new OfCertification<>(CERTIFICATION_ID.of(row), toDomain(row)));

    /// The same as [Finding#isUnverified()].
    static final Condition UNVERIFIED =
            FINDING.PLAN_ON.isNotNull().and(FINDING.VERIFIED_ON.isNull());

    private FindingRows() {}

    static OfCertification<Finding> filed(FindingRecord row) {
        return WITH_CERTIFICATION.of(row.into(WITH_CERTIFICATION.fields().toArray(Field[]::new)));
    }

    private static Finding toDomain(Record row) {
        return new Finding(
                ID.of(row),
                PLANNED_AUDIT_ID.of(row),
                AuditKind.valueOf(STAGE.of(row)),
                FindingGrade.valueOf(GRADE.of(row)),
                CLAUSE.of(row),
                STATEMENT.of(row),
                EVIDENCE.of(row),
                RAISED_ON.of(row),
                STATED_DUE_ON.find(row),
                deadlines(row),
                PLAN_ACCEPTED_ON.find(row),
                VERIFIED_ON.find(row),
                ASSIGNEE_ID.find(row));
    }

    static Condition matching(FindingFilter filter) {
        var condition = noCondition();
        if (!filter.grades().isEmpty()) {
            condition =
                    condition.and(
                            FINDING.GRADE.in(filter.grades().stream().map(Enum::name).toList()));
        }
        if (!filter.states().isEmpty()) {
            condition = condition.and(or(filter.states().stream().map(FindingRows::isIn).toList()));
        }
        if (filter.words() != null) {
            for (var word : filter.words().words()) {
                condition =
                        condition.and(
                                TextSearch.isIn(
                                        word, FINDING.CLAUSE, FINDING.STATEMENT, FINDING.EVIDENCE));
            }
        }
        return condition;
    }

    /// The same as [Finding#state()]: nonconformities have days, others none.
    private static Condition isIn(Finding.State state) {
        var isNonconformity = FINDING.PLAN_ON.isNotNull();
        return switch (state) {
            case NOTED -> FINDING.PLAN_ON.isNull();
            case VERIFIED -> isNonconformity.and(FINDING.VERIFIED_ON.isNotNull());
            case PLAN_ACCEPTED ->
                    and(
                            isNonconformity,
                            FINDING.VERIFIED_ON.isNull(),
                            FINDING.PLAN_ACCEPTED_ON.isNotNull());
            case OPEN ->
                    and(
                            isNonconformity,
                            FINDING.VERIFIED_ON.isNull(),
                            FINDING.PLAN_ACCEPTED_ON.isNull());
        };
    }

    private static @Nullable FindingDeadlines deadlines(Record row) {
        var planOn = PLAN_ON.find(row);
        return planOn == null
                ? null
                : new FindingDeadlines(
                        CORRECTION_ON.find(row), planOn, DUE_ON.of(row), FOLLOW_UP_ON.find(row));
    }

    static FindingRecord toRow(
            TenantId tenant, CertificationId certification, int ordinal, Finding finding) {
        var deadlines = finding.deadlines();
        return new FindingRecord()
                .setTenantId(tenant)
                .setId(finding.id())
                .setCertificationId(certification)
                .setOrdinal(ordinal)
                .setPlannedAuditId(finding.audit())
                .setStage(finding.stage().name())
                .setGrade(finding.grade().name())
                .setClause(finding.clause())
                .setStatement(finding.statement())
                .setEvidence(finding.evidence())
                .setRaisedOn(finding.raisedOn())
                .setStatedDueOn(finding.statedDueOn())
                .setCorrectionOn(deadlines == null ? null : deadlines.correctionOn())
                .setPlanOn(deadlines == null ? null : deadlines.planOn())
                .setDueOn(deadlines == null ? null : deadlines.dueOn())
                .setFollowUpOn(deadlines == null ? null : deadlines.followUpOn())
                .setPlanAcceptedOn(finding.planAcceptedOn())
                .setVerifiedOn(finding.verifiedOn())
                .setAssigneeId(finding.assignee());
    }
}
