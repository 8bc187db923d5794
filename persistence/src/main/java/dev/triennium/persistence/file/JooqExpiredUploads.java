package dev.triennium.persistence.file;

import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static dev.triennium.persistence.jooq.generated.Tables.UPLOAD;

import dev.triennium.domain.file.ExpiredUploads;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Repository;

@Repository
class JooqExpiredUploads implements ExpiredUploads {

    private final TenantDsl tenants;

    JooqExpiredUploads(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public List<Expired> list(Instant now, int limit) {
        return tenants.sweep(CrossTenantSweep.EXPIRED_UPLOADS)
                .select(UPLOAD.TENANT_ID, TENANT.ZONE, UPLOAD.ID)
                .from(UPLOAD)
                .join(TENANT)
                .on(TENANT.ID.eq(UPLOAD.TENANT_ID))
                .where(UPLOAD.EXPIRES_AT.le(now))
                .orderBy(UPLOAD.EXPIRES_AT, UPLOAD.TENANT_ID, UPLOAD.ID)
                .limit(limit)
                .fetch(row -> new Expired(row.value1(), ZoneId.of(row.value2()), row.value3()));
    }
}
