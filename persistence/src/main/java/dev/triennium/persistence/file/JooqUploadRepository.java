package dev.triennium.persistence.file;

import static dev.triennium.persistence.jooq.generated.Tables.UPLOAD;

import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.StoredFile;
import dev.triennium.domain.file.Upload;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.file.UploadRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.jooq.generated.tables.records.UploadRecord;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JooqUploadRepository implements UploadRepository {

    private static final String PREPARED = "PREPARED";
    private static final String RECEIVED = "RECEIVED";

    private final TenantDsl tenants;

    JooqUploadRepository(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Optional<Upload> find(TenantScope scope, UploadId id) {
        return tenants.in(scope)
                .selectFrom(UPLOAD)
                .where(UPLOAD.TENANT_ID.eq(scope.tenant()), UPLOAD.ID.eq(id))
                .fetchOptional(JooqUploadRepository::toDomain);
    }

    @Override
    public Optional<Upload> lock(TenantScope scope, UploadId id) {
        return tenants.in(scope)
                .selectFrom(UPLOAD)
                .where(UPLOAD.TENANT_ID.eq(scope.tenant()), UPLOAD.ID.eq(id))
                .forUpdate()
                .fetchOptional(JooqUploadRepository::toDomain);
    }

    private static Upload toDomain(UploadRecord row) {
        var facts =
                new Upload.Facts(
                        row.getId(),
                        row.getPersonId(),
                        row.getPurpose(),
                        row.getFileName(),
                        row.getDeclaredSize(),
                        row.getDeclaredSha256(),
                        row.getPreparedAt(),
                        row.getExpiresAt());
        return switch (row.getState()) {
            case PREPARED -> new Upload.Prepared(facts);
            case RECEIVED ->
                    new Upload.Received(
                            facts,
                            row.getReceivedAt(),
                            new StoredFile(
                                    new FileKey(row.getFileKey()), row.getSize(), row.getSha256()),
                            FileType.valueOf(row.getFileType()));
            default -> throw new IllegalStateException("Unknown state " + row.getState());
        };
    }

    @Override
    public int countOpen(TenantScope scope, Instant now) {
        return tenants.in(scope)
                .fetchCount(
                        UPLOAD, UPLOAD.TENANT_ID.eq(scope.tenant()).and(UPLOAD.EXPIRES_AT.gt(now)));
    }

    @Override
    public void insert(TenantScope scope, Upload.Prepared upload) {
        var facts = upload.facts();
        tenants.in(scope)
                .insertInto(UPLOAD)
                .set(
                        new UploadRecord()
                                .setTenantId(scope.tenant())
                                .setId(facts.id())
                                .setPersonId(facts.person())
                                .setPurpose(facts.purpose())
                                .setFileName(facts.fileName())
                                .setDeclaredSize(facts.declaredSize())
                                .setDeclaredSha256(facts.declaredSha256())
                                .setState(PREPARED)
                                .setPreparedAt(facts.preparedAt())
                                .setExpiresAt(facts.expiresAt()))
                .execute();
    }

    @Override
    public boolean receive(TenantScope scope, Upload.Received upload) {
        var file = upload.file();
        return tenants.in(scope)
                        .update(UPLOAD)
                        .set(
                                new UploadRecord()
                                        .setState(RECEIVED)
                                        .setExpiresAt(upload.facts().expiresAt())
                                        .setReceivedAt(upload.receivedAt())
                                        .setFileKey(file.key().value())
                                        .setFileType(upload.type().name())
                                        .setSize(file.size())
                                        .setSha256(file.sha256()))
                        .where(
                                UPLOAD.TENANT_ID.eq(scope.tenant()),
                                UPLOAD.ID.eq(upload.id()),
                                UPLOAD.STATE.eq(PREPARED))
                        .execute()
                == 1;
    }

    @Override
    public void delete(TenantScope scope, UploadId id) {
        tenants.in(scope)
                .deleteFrom(UPLOAD)
                .where(UPLOAD.TENANT_ID.eq(scope.tenant()), UPLOAD.ID.eq(id))
                .execute();
    }
}
