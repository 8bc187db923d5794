package dev.triennium.persistence.document;

import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_FOLDER;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.document.DocumentFolder;
import dev.triennium.domain.document.DocumentFolderId;
import dev.triennium.domain.document.DocumentFolderRepository;
import dev.triennium.domain.document.DocumentRule;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.DocumentFolderRecord;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

@Repository
class JooqDocumentFolderRepository
        extends TableRepository<DocumentFolderRecord, DocumentFolderId, DocumentFolder>
        implements DocumentFolderRepository {

    private static final Keyset BY_NAME =
            Keyset.by(
                    Keyset.ascending(DOCUMENT_FOLDER.NAME_ORDER),
                    Keyset.id(DOCUMENT_FOLDER.ID, DocumentFolderId::value, DocumentFolderId::new));

    private final TenantDsl tenants;

    JooqDocumentFolderRepository(TenantDsl tenants) {
        super(tenants, DOCUMENT_FOLDER.ID);
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, Page<DocumentFolder>> pages(TenantScopes scopes, PageRequest page) {
        return table.pages(scopes, BY_NAME, noCondition(), page, this::toDomain);
    }

    @Override
    public List<DocumentFolder> lockAll(TenantScope scope) {
        return tenants.in(scope)
                .selectFrom(DOCUMENT_FOLDER)
                .where(DOCUMENT_FOLDER.TENANT_ID.eq(scope.tenant()))
                .orderBy(DOCUMENT_FOLDER.ID)
                .forUpdate()
                .fetch(this::toDomain);
    }

    @Override
    public void delete(TenantScope scope, DocumentFolderId id, int expectedVersion) {
        try {
            super.delete(scope, id, expectedVersion);
        } catch (DataIntegrityViolationException _) {
            // Something refers to it: what lies in it does.
            throw DocumentRule.folderInUse();
        }
    }

    @Override
    protected DocumentFolderRecord toRow(DocumentFolder folder) {
        return new DocumentFolderRecord()
                .setId(folder.id())
                .setVersion(folder.version())
                .setParentId(folder.parent())
                .setName(folder.name());
    }

    @Override
    protected DocumentFolder toDomain(DocumentFolderRecord row) {
        return new DocumentFolder(row.getId(), row.getVersion(), row.getParentId(), row.getName());
    }
}
