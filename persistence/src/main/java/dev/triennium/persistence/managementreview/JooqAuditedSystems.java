package dev.triennium.persistence.managementreview;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION;
import static dev.triennium.persistence.jooq.generated.Tables.MANAGEMENT_SYSTEM;
import static dev.triennium.persistence.jooq.generated.Tables.PLANNED_AUDIT;
import static org.jooq.impl.DSL.coalesce;

import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.certification.PlannedAudit;
import dev.triennium.domain.managementreview.AuditedSystems;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.jooq.generated.tables.records.ManagementSystemRecord;
import dev.triennium.persistence.reminder.RunningTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqAuditedSystems implements AuditedSystems {

    private static final List<String> RUNNING =
            CertificationState.RUNNING.stream().map(CertificationState::name).toList();

    private static final List<String> TO_COME =
            Stream.of(
                            PlannedAudit.State.PLANNED,
                            PlannedAudit.State.AGREED,
                            PlannedAudit.State.POSTPONED,
                            PlannedAudit.State.OVERDUE)
                    .map(Enum::name)
                    .toList();

    private final TenantDsl tenants;
    private final RunningTable<ManagementSystemRecord, ManagementSystemId> running;

    JooqAuditedSystems(TenantDsl tenants) {
        this.tenants = tenants;
        this.running =
                new RunningTable<>(
                        tenants,
                        MANAGEMENT_SYSTEM.TENANT_ID,
                        MANAGEMENT_SYSTEM.ID,
                        MANAGEMENT_SYSTEM.ARCHIVED_AT.isNull(),
                        ManagementSystemId::new);
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return running.list(after, size);
    }

    @Override
    public boolean lock(TenantScope scope, ManagementSystemId id) {
        return running.lock(scope, id);
    }

    @Override
    public Map<StandardId, List<NextAudit>> listAudits(
            TenantScope scope, Set<StandardId> standards, LocalDate from) {
        var day = coalesce(PLANNED_AUDIT.AGREED_ON, PLANNED_AUDIT.TARGET_ON);
        return tenants.in(scope)
                .select(PLANNED_AUDIT.ID, CERTIFICATION.STANDARD_ID, day)
                .from(CERTIFICATION)
                .join(PLANNED_AUDIT)
                .on(
                        PLANNED_AUDIT.TENANT_ID.eq(CERTIFICATION.TENANT_ID),
                        PLANNED_AUDIT.CERTIFICATION_ID.eq(CERTIFICATION.ID))
                .where(
                        CERTIFICATION.TENANT_ID.eq(scope.tenant()),
                        CERTIFICATION.STATE.in(RUNNING),
                        CERTIFICATION.STANDARD_ID.in(standards),
                        PLANNED_AUDIT.STATE.in(TO_COME),
                        day.ge(from))
                .orderBy(day, PLANNED_AUDIT.ID)
                .fetchGroups(
                        row -> row.value2(),
                        row -> new NextAudit(row.value1(), row.value2(), row.value3()));
    }
}
