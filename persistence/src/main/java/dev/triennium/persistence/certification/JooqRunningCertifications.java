package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.certification.CertificationHead;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.certification.RunningCertifications;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.jooq.Behind;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqRunningCertifications implements RunningCertifications {

    private static final List<String> RUNNING =
            Stream.of(CertificationState.values())
                    .filter(state -> !state.isEnd())
                    .map(CertificationState::name)
                    .toList();

    private final TenantDsl tenants;

    JooqRunningCertifications(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public List<RunningSubject> list(@Nullable RunningSubject after, int size) {
        var beyond =
                after == null
                        ? noCondition()
                        : Behind.row(CERTIFICATION.TENANT_ID, after.tenant())
                                .then(CERTIFICATION.ID, new CertificationId(after.id()))
                                .condition();
        return tenants.sweep(CrossTenantSweep.RUNNING_SUBJECTS)
                .select(CERTIFICATION.TENANT_ID, TENANT.ZONE, CERTIFICATION.ID)
                .from(CERTIFICATION)
                .straightJoin(TENANT)
                .on(TENANT.ID.eq(CERTIFICATION.TENANT_ID))
                .where(CERTIFICATION.STATE.in(RUNNING), beyond)
                .orderBy(CERTIFICATION.TENANT_ID, CERTIFICATION.ID)
                .limit(size)
                .fetch(
                        found ->
                                new RunningSubject(
                                        found.value1(),
                                        ZoneId.of(found.value2()),
                                        found.value3().value()));
    }

    @Override
    public List<CertificationHead> list(TenantScope scope) {
        return tenants.in(scope)
                .select(HeadRows.HEAD.fields())
                .from(CERTIFICATION)
                .where(CERTIFICATION.TENANT_ID.eq(scope.tenant()), CERTIFICATION.STATE.in(RUNNING))
                .orderBy(CERTIFICATION.ID)
                .fetch(HeadRows.HEAD::of);
    }

    @Override
    public List<CertificationId> listOfBody(TenantScope scope, CertificationBodyId body) {
        return tenants.in(scope)
                .select(CERTIFICATION.ID)
                .from(CERTIFICATION)
                .where(
                        CERTIFICATION.TENANT_ID.eq(scope.tenant()),
                        CERTIFICATION.CERTIFICATION_BODY_ID.eq(body),
                        CERTIFICATION.STATE.in(RUNNING))
                .orderBy(CERTIFICATION.ID)
                .fetch(CERTIFICATION.ID);
    }

    @Override
    public boolean lock(TenantScope scope, CertificationId id) {
        return tenants.in(scope)
                .select(CERTIFICATION.ID)
                .from(CERTIFICATION)
                .where(CERTIFICATION.TENANT_ID.eq(scope.tenant()), CERTIFICATION.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }
}
