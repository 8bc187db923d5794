package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION_BODY;
import static dev.triennium.persistence.jooq.generated.Tables.FINDING;
import static dev.triennium.persistence.jooq.generated.Tables.PLANNED_AUDIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.certification.CertificationStanding;
import dev.triennium.domain.certification.CertificationStandings;
import dev.triennium.domain.certification.FindingGrade;
import dev.triennium.domain.certification.PlannedAudit;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Binds;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Shape;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/// One statement, whose subqueries read a few rows of an index for each certification.
@Repository
class JooqCertificationStandings implements CertificationStandings {

    private static final Columns COLUMNS = new Columns(HeadRows.HEAD);
    private static final Column<TenantId> TENANT_ID = COLUMNS.add(CERTIFICATION.TENANT_ID);
    private static final Column<String> BODY_NAME = COLUMNS.add(CERTIFICATION_BODY.NAME);

    /// What is selected behind these is counted, and has names alone.
    private static final List<Field<?>> PLAIN = COLUMNS.fields();

    private static final Column<Integer> OPEN_MAJORS =
            COLUMNS.add(field(name("open_majors"), Integer.class));
    private static final Column<Integer> MINORS_WITHOUT_PLAN =
            COLUMNS.add(field(name("minors_without_plan"), Integer.class));
    private static final Column<Integer> AUDITS_UNDER_WAY =
            COLUMNS.add(field(name("audits_under_way"), Integer.class));
    private static final Column<LocalDate> AUDIT_WANTED_FROM =
            COLUMNS.add(field(name("audit_wanted_from"), PLANNED_AUDIT.EARLIEST_ON.getDataType()));

    private final TenantDsl tenants;

    JooqCertificationStandings(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, List<CertificationStanding>> list(TenantScopes scopes) {
        var wanted = new Wanted(scopes);
        var found = new HashMap<TenantId, List<CertificationStanding>>();
        tenants.preparedAcross(scopes)
                .fetch(
                        Shape.of("certification standings"),
                        wanted.binds,
                        COLUMNS.fields(),
                        wanted::statement)
                .forEach(
                        row ->
                                found.computeIfAbsent(TENANT_ID.of(row), _ -> new ArrayList<>())
                                        .add(
                                                new CertificationStanding(
                                                        HeadRows.HEAD.of(row),
                                                        BODY_NAME.of(row),
                                                        OPEN_MAJORS.of(row),
                                                        MINORS_WITHOUT_PLAN.of(row),
                                                        AUDITS_UNDER_WAY.of(row),
                                                        AUDIT_WANTED_FROM.find(row))));
        return found;
    }

    private static final class Wanted {

        private final Binds binds = new Binds();
        private final Binds.Some<TenantId> owners;
        private final Binds.One<String> major;
        private final Binds.One<String> minor;
        private final Binds.Some<String> underWay;
        private final Binds.Some<String> toCome;

        Wanted(TenantScopes scopes) {
            this.owners = binds.some(CERTIFICATION.TENANT_ID, scopes.tenants());
            this.major = binds.one(FINDING.GRADE, FindingGrade.MAJOR.name());
            this.minor = binds.one(FINDING.GRADE, FindingGrade.MINOR.name());
            this.underWay = states(PlannedAudit.State.STARTED);
            this.toCome =
                    states(
                            PlannedAudit.State.PLANNED,
                            PlannedAudit.State.POSTPONED,
                            PlannedAudit.State.OVERDUE);
        }

        private Binds.Some<String> states(PlannedAudit.State... states) {
            return binds.some(PLANNED_AUDIT.STATE, Stream.of(states).map(Enum::name).toList());
        }

        Select<?> statement() {
            return select(PLAIN)
                    .select(
                            findings(
                                    FINDING.GRADE
                                            .eq(major.param())
                                            .and(FINDING.VERIFIED_ON.isNull())),
                            findings(
                                    FINDING.GRADE
                                            .eq(minor.param())
                                            .and(FINDING.VERIFIED_ON.isNull())
                                            .and(FINDING.PLAN_ACCEPTED_ON.isNull())),
                            field(
                                    select(count())
                                            .from(PLANNED_AUDIT)
                                            .where(isAuditOfIt())
                                            .and(underWay.holds(PLANNED_AUDIT.STATE))),
                            field(
                                    select(
                                                    min(
                                                            coalesce(
                                                                    PLANNED_AUDIT.EARLIEST_ON,
                                                                    PLANNED_AUDIT.TARGET_ON)))
                                            .from(PLANNED_AUDIT)
                                            .where(isAuditOfIt())
                                            .and(toCome.holds(PLANNED_AUDIT.STATE))
                                            .and(PLANNED_AUDIT.AGREED_ON.isNull())))
                    .from(CERTIFICATION)
                    .join(CERTIFICATION_BODY)
                    .on(
                            CERTIFICATION_BODY.TENANT_ID.eq(CERTIFICATION.TENANT_ID),
                            CERTIFICATION_BODY.ID.eq(CERTIFICATION.CERTIFICATION_BODY_ID))
                    .where(owners.holds(CERTIFICATION.TENANT_ID))
                    .orderBy(CERTIFICATION.TENANT_ID, CERTIFICATION.ID);
        }

        private static Field<Integer> findings(Condition which) {
            return field(
                    select(count())
                            .from(FINDING)
                            .where(
                                    FINDING.TENANT_ID.eq(CERTIFICATION.TENANT_ID),
                                    FINDING.CERTIFICATION_ID.eq(CERTIFICATION.ID),
                                    which));
        }

        private static Condition isAuditOfIt() {
            return PLANNED_AUDIT
                    .TENANT_ID
                    .eq(CERTIFICATION.TENANT_ID)
                    .and(PLANNED_AUDIT.CERTIFICATION_ID.eq(CERTIFICATION.ID));
        }
    }
}
