package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.certification.DueCertifications;
import dev.triennium.persistence.jooq.Behind;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqDueCertifications implements DueCertifications {

    private final TenantDsl tenants;

    JooqDueCertifications(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public List<Due> list(LocalDate until, @Nullable Due after, int limit) {
        var beyond =
                after == null
                        ? noCondition()
                        : Behind.row(CERTIFICATION.NEXT_TIMER_ON, after.timerOn())
                                .then(CERTIFICATION.TENANT_ID, after.tenant())
                                .then(CERTIFICATION.ID, after.certification())
                                .condition();
        return tenants.sweep(CrossTenantSweep.DUE_TIMERS)
                .select(
                        CERTIFICATION.TENANT_ID,
                        TENANT.ZONE,
                        CERTIFICATION.ID,
                        CERTIFICATION.NEXT_TIMER_ON)
                .from(CERTIFICATION)
                .straightJoin(TENANT)
                .on(TENANT.ID.eq(CERTIFICATION.TENANT_ID))
                .where(CERTIFICATION.NEXT_TIMER_ON.le(until), beyond)
                .orderBy(CERTIFICATION.NEXT_TIMER_ON, CERTIFICATION.TENANT_ID, CERTIFICATION.ID)
                .limit(limit)
                .fetch(
                        due ->
                                new Due(
                                        due.value1(),
                                        ZoneId.of(due.value2()),
                                        due.value3(),
                                        due.value4()));
    }
}
