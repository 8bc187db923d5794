package dev.triennium.persistence.file;

import static dev.triennium.persistence.jooq.generated.Tables.FILE_CHECK;
import static dev.triennium.persistence.jooq.generated.Tables.KEPT_FILE;

import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.FileOwner;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.KeptFile;
import dev.triennium.domain.file.KeptFileId;
import dev.triennium.domain.file.KeptFileRepository;
import dev.triennium.domain.file.StoredFile;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.jooq.generated.tables.records.FileCheckRecord;
import dev.triennium.persistence.jooq.generated.tables.records.KeptFileRecord;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class JooqKeptFileRepository implements KeptFileRepository {

    private static final int MOST = 1_000;

    private final TenantDsl tenants;

    JooqKeptFileRepository(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Optional<KeptFile> find(TenantScope scope, KeptFileId id) {
        return tenants.in(scope)
                .selectFrom(KEPT_FILE)
                .where(isIt(scope, id))
                .fetchOptional(JooqKeptFileRepository::toDomain);
    }

    @Override
    public Optional<KeptFile> lock(TenantScope scope, KeptFileId id) {
        return tenants.in(scope)
                .selectFrom(KEPT_FILE)
                .where(isIt(scope, id))
                .forUpdate()
                .fetchOptional(JooqKeptFileRepository::toDomain);
    }

    @Override
    public Map<UUID, List<KeptFile>> list(
            TenantScope scope, String ownerType, Collection<UUID> owners) {
        return tenants.in(scope)
                .selectFrom(KEPT_FILE)
                .where(
                        KEPT_FILE.TENANT_ID.eq(scope.tenant()),
                        KEPT_FILE.BELONGS_TO_TYPE.eq(ownerType),
                        KEPT_FILE.BELONGS_TO_ID.in(owners))
                .orderBy(KEPT_FILE.ID)
                .limit(MOST)
                .fetchGroups(KEPT_FILE.BELONGS_TO_ID, JooqKeptFileRepository::toDomain);
    }

    private static KeptFile toDomain(KeptFileRecord row) {
        return new KeptFile(
                row.getId(),
                new FileOwner(row.getBelongsToType(), row.getBelongsToId()),
                row.getFileName(),
                FileType.valueOf(row.getFileType()),
                new StoredFile(new FileKey(row.getFileKey()), row.getSize(), row.getSha256()),
                row.getUploadedById(),
                row.getKeptAt(),
                row.getExpiresAt());
    }

    @Override
    public void insert(TenantScope scope, KeptFile file) {
        var content = file.file();
        tenants.in(scope)
                .insertInto(KEPT_FILE)
                .set(
                        new KeptFileRecord()
                                .setTenantId(scope.tenant())
                                .setId(file.id())
                                .setBelongsToType(file.owner().type())
                                .setBelongsToId(file.owner().id())
                                .setFileName(file.fileName())
                                .setFileType(file.type().name())
                                .setFileKey(content.key().value())
                                .setSize(content.size())
                                .setSha256(content.sha256())
                                .setUploadedById(file.uploadedBy())
                                .setKeptAt(file.keptAt())
                                .setExpiresAt(file.keptUntil()))
                .execute();
        tenants.in(scope)
                .insertInto(FILE_CHECK)
                .set(
                        new FileCheckRecord()
                                .setTenantId(scope.tenant())
                                .setKeptFileId(file.id())
                                .setCheckedAt(file.keptAt()))
                .execute();
    }

    @Override
    public void update(TenantScope scope, KeptFile file) {
        tenants.in(scope)
                .update(KEPT_FILE)
                .set(KEPT_FILE.EXPIRES_AT, file.keptUntil())
                .where(isIt(scope, file.id()))
                .execute();
    }

    @Override
    public void delete(TenantScope scope, KeptFileId id) {
        tenants.in(scope)
                .deleteFrom(FILE_CHECK)
                .where(FILE_CHECK.TENANT_ID.eq(scope.tenant()), FILE_CHECK.KEPT_FILE_ID.eq(id))
                .execute();
        tenants.in(scope).deleteFrom(KEPT_FILE).where(isIt(scope, id)).execute();
    }

    private static Condition isIt(TenantScope scope, KeptFileId id) {
        return KEPT_FILE.TENANT_ID.eq(scope.tenant()).and(KEPT_FILE.ID.eq(id));
    }
}
