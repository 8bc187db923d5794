package dev.triennium.persistence.file;

import static dev.triennium.persistence.jooq.generated.Tables.KEPT_FILE;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static dev.triennium.persistence.jooq.generated.Tables.UPLOAD;

import dev.triennium.domain.file.ExpiredFiles;
import dev.triennium.domain.file.KeptFileId;
import dev.triennium.domain.file.UploadId;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Repository;

@Repository
class JooqExpiredFiles implements ExpiredFiles {

    private final TenantDsl tenants;

    JooqExpiredFiles(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public List<Expired<UploadId>> listUploads(Instant now, int limit) {
        return tenants.sweep(CrossTenantSweep.EXPIRED_FILES)
                .select(UPLOAD.TENANT_ID, TENANT.ZONE, UPLOAD.ID)
                .from(UPLOAD)
                .join(TENANT)
                .on(TENANT.ID.eq(UPLOAD.TENANT_ID))
                .where(UPLOAD.EXPIRES_AT.le(now))
                .orderBy(UPLOAD.EXPIRES_AT, UPLOAD.TENANT_ID, UPLOAD.ID)
                .limit(limit)
                .fetch(row -> new Expired<>(row.value1(), ZoneId.of(row.value2()), row.value3()));
    }

    @Override
    public List<Expired<KeptFileId>> listKept(Instant now, int limit) {
        return tenants.sweep(CrossTenantSweep.EXPIRED_FILES)
                .select(KEPT_FILE.TENANT_ID, TENANT.ZONE, KEPT_FILE.ID)
                .from(KEPT_FILE)
                .join(TENANT)
                .on(TENANT.ID.eq(KEPT_FILE.TENANT_ID))
                .where(KEPT_FILE.EXPIRES_AT.le(now))
                .orderBy(KEPT_FILE.EXPIRES_AT, KEPT_FILE.TENANT_ID, KEPT_FILE.ID)
                .limit(limit)
                .fetch(row -> new Expired<>(row.value1(), ZoneId.of(row.value2()), row.value3()));
    }
}
