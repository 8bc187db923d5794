package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION;

import dev.triennium.domain.certification.CertificationHead;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.certification.RunningCertifications;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.jooq.generated.tables.records.CertificationRecord;
import dev.triennium.persistence.reminder.RunningTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqRunningCertifications implements RunningCertifications {

    static final List<String> RUNNING =
            CertificationState.RUNNING.stream().map(CertificationState::name).toList();

    private final TenantDsl tenants;
    private final RunningTable<CertificationRecord, CertificationId> running;

    JooqRunningCertifications(TenantDsl tenants) {
        this.tenants = tenants;
        this.running =
                new RunningTable<>(
                        tenants,
                        CERTIFICATION.TENANT_ID,
                        CERTIFICATION.ID,
                        CERTIFICATION.STATE.in(RUNNING),
                        CertificationId::new);
    }

    @Override
    public List<RunningSubject> list(@Nullable RunningSubject after, int size) {
        return running.list(after, size);
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
        return running.lock(scope, id);
    }
}
