package dev.triennium.persistence.implementationplan;

import static dev.triennium.persistence.jooq.generated.Tables.PLAN_BASELINE;
import static dev.triennium.persistence.jooq.generated.Tables.PLAN_TASK;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.implementationplan.RunningPlanTasks;
import dev.triennium.domain.implementationplan.TaskProgress;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.jooq.generated.tables.records.PlanTaskRecord;
import dev.triennium.persistence.reminder.RunningTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.List;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqRunningPlanTasks implements RunningPlanTasks {

    private static final List<String> OPEN =
            List.of(TaskProgress.State.NOT_BEGUN.name(), TaskProgress.State.UNDER_WAY.name());

    private final RunningTable<PlanTaskRecord, PlanTaskId> tasks;

    JooqRunningPlanTasks(TenantDsl tenants) {
        this.tasks =
                new RunningTable<>(
                        tenants,
                        PLAN_TASK.TENANT_ID,
                        PLAN_TASK.ID,
                        PLAN_TASK.STATE.in(OPEN).and(isAgreed()),
                        PlanTaskId::new);
    }

    /// Nobody is reminded of days that nobody has agreed on.
    private static Condition isAgreed() {
        return PLAN_TASK
                .PLANNED_START
                .eq(PlanTaskRows.AGREED)
                .or(
                        exists(
                                selectOne()
                                        .from(PLAN_BASELINE)
                                        .where(
                                                PLAN_BASELINE.TENANT_ID.eq(PLAN_TASK.TENANT_ID),
                                                PLAN_BASELINE.PLAN_ID.eq(PLAN_TASK.PLAN_ID))));
    }

    @Override
    public List<RunningSubject> list(@Nullable RunningSubject after, int size) {
        return tasks.list(after, size);
    }

    @Override
    public boolean lock(TenantScope scope, PlanTaskId id) {
        return tasks.lock(scope, id);
    }
}
