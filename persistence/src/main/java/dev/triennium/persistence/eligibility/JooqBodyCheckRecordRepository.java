package dev.triennium.persistence.eligibility;

import static dev.triennium.persistence.jooq.generated.Tables.BODY_CHECK_RECORD;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.eligibility.BodyCheckKind;
import dev.triennium.domain.eligibility.BodyCheckRecord;
import dev.triennium.domain.eligibility.BodyCheckRecordId;
import dev.triennium.domain.eligibility.BodyCheckRecordRepository;
import dev.triennium.domain.eligibility.CheckOutcome;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.jooq.generated.tables.records.BodyCheckRecordRecord;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Repository;

@Repository
class JooqBodyCheckRecordRepository
        extends TableRepository<BodyCheckRecordRecord, BodyCheckRecordId, BodyCheckRecord>
        implements BodyCheckRecordRepository {

    /// Of one body for one system; what lies further back has a later one of its check.
    private static final int MOST = 500;

    private final TenantDsl tenants;

    JooqBodyCheckRecordRepository(TenantDsl tenants) {
        super(tenants, BODY_CHECK_RECORD.ID);
        this.tenants = tenants;
    }

    @Override
    public Map<BodyCheckKind, BodyCheckRecord> listLatest(
            TenantScope scope,
            ManagementSystemId system,
            CertificationBodyId body,
            Collection<BodyCheckKind> kinds) {
        var latest = new EnumMap<BodyCheckKind, BodyCheckRecord>(BodyCheckKind.class);
        tenants.in(scope)
                .selectFrom(BODY_CHECK_RECORD)
                .where(
                        BODY_CHECK_RECORD.TENANT_ID.eq(scope.tenant()),
                        BODY_CHECK_RECORD.MANAGEMENT_SYSTEM_ID.eq(system),
                        BODY_CHECK_RECORD.CERTIFICATION_BODY_ID.eq(body),
                        BODY_CHECK_RECORD.KIND.in(kinds.stream().map(Enum::name).toList()))
                .orderBy(BODY_CHECK_RECORD.RECORDED_AT.desc(), BODY_CHECK_RECORD.ID.desc())
                .limit(MOST)
                .fetch(this::toDomain)
                .forEach(one -> latest.putIfAbsent(one.kind(), one));
        return latest;
    }

    @Override
    protected BodyCheckRecordRecord toRow(BodyCheckRecord check) {
        return new BodyCheckRecordRecord()
                .setId(check.id())
                .setVersion(check.version())
                .setManagementSystemId(check.system())
                .setCertificationBodyId(check.body())
                .setKind(check.kind().name())
                .setOutcome(check.outcome().name())
                .setEvidence(check.evidence())
                .setCheckedOn(check.checkedOn())
                .setRecordedById(check.recordedBy())
                .setRecordedAt(check.recordedAt());
    }

    @Override
    protected BodyCheckRecord toDomain(BodyCheckRecordRecord row) {
        return new BodyCheckRecord(
                row.getId(),
                row.getVersion(),
                row.getManagementSystemId(),
                row.getCertificationBodyId(),
                BodyCheckKind.valueOf(row.getKind()),
                CheckOutcome.valueOf(row.getOutcome()),
                row.getEvidence(),
                row.getCheckedOn(),
                row.getRecordedById(),
                row.getRecordedAt());
    }
}
