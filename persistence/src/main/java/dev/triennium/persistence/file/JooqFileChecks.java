package dev.triennium.persistence.file;

import static dev.triennium.persistence.jooq.generated.Tables.FILE_CHECK;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;

import dev.triennium.domain.file.ExpiredFiles.Expired;
import dev.triennium.domain.file.FileChecks;
import dev.triennium.domain.file.KeptFileId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqFileChecks implements FileChecks {

    private final TenantDsl tenants;

    JooqFileChecks(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public List<Expired<KeptFileId>> listUnchecked(Instant since, int limit) {
        return tenants.sweep(CrossTenantSweep.FILE_CHECKS)
                .select(FILE_CHECK.TENANT_ID, TENANT.ZONE, FILE_CHECK.KEPT_FILE_ID)
                .from(FILE_CHECK)
                .straightJoin(TENANT)
                .on(TENANT.ID.eq(FILE_CHECK.TENANT_ID))
                .where(FILE_CHECK.CHECKED_AT.lt(since))
                .orderBy(FILE_CHECK.CHECKED_AT, FILE_CHECK.TENANT_ID, FILE_CHECK.KEPT_FILE_ID)
                .limit(limit)
                .fetch(row -> new Expired<>(row.value1(), ZoneId.of(row.value2()), row.value3()));
    }

    @Override
    public int countMissing() {
        return tenants.sweep(CrossTenantSweep.FILE_CHECKS)
                .select(DSL.count())
                .from(FILE_CHECK)
                .where(FILE_CHECK.MISSING_AT.isNotNull())
                .fetchOptional(found -> found.value1())
                .orElse(0);
    }

    @Override
    public Map<Ref<KeptFileId>, Instant> listMissing(
            TenantScopes scopes, Collection<Ref<KeptFileId>> files) {
        var missing = new HashMap<Ref<KeptFileId>, Instant>();
        tenants.across(scopes)
                .select(FILE_CHECK.TENANT_ID, FILE_CHECK.KEPT_FILE_ID, FILE_CHECK.MISSING_AT)
                .from(FILE_CHECK)
                .where(
                        FILE_CHECK.TENANT_ID.in(scopes.tenants()),
                        FILE_CHECK.KEPT_FILE_ID.in(files.stream().map(Ref::id).toList()),
                        FILE_CHECK.MISSING_AT.isNotNull())
                .forEach(row -> missing.put(new Ref<>(row.value1(), row.value2()), row.value3()));
        missing.keySet().retainAll(files);
        return missing;
    }

    @Override
    public void update(
            TenantScope scope, KeptFileId id, Instant checkedAt, @Nullable Instant missingSince) {
        tenants.in(scope)
                .update(FILE_CHECK)
                .set(FILE_CHECK.CHECKED_AT, checkedAt)
                .set(FILE_CHECK.MISSING_AT, missingSince)
                .where(FILE_CHECK.TENANT_ID.eq(scope.tenant()), FILE_CHECK.KEPT_FILE_ID.eq(id))
                .execute();
    }
}
