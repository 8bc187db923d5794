package dev.triennium.persistence.document;

import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_ACKNOWLEDGEMENT;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.document.Acknowledgement;
import dev.triennium.domain.document.AcknowledgementId;
import dev.triennium.domain.document.AcknowledgementRepository;
import dev.triennium.domain.document.DocumentVersionId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.DocumentAcknowledgementRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JooqAcknowledgementRepository
        extends TableRepository<DocumentAcknowledgementRecord, AcknowledgementId, Acknowledgement>
        implements AcknowledgementRepository {

    /// Ids grow with time.
    private static final Keyset OLDEST_FIRST =
            Keyset.by(
                    Keyset.id(
                            DOCUMENT_ACKNOWLEDGEMENT.ID,
                            AcknowledgementId::value,
                            AcknowledgementId::new));

    private final TenantDsl tenants;
    private final ChildTable<DocumentAcknowledgementRecord, DocumentVersionId> ofVersions;

    JooqAcknowledgementRepository(TenantDsl tenants) {
        super(tenants, DOCUMENT_ACKNOWLEDGEMENT.ID);
        this.tenants = tenants;
        this.ofVersions =
                ChildTable.of(
                        tenants,
                        DOCUMENT_ACKNOWLEDGEMENT.TENANT_ID,
                        DOCUMENT_ACKNOWLEDGEMENT.DOCUMENT_VERSION_ID,
                        DOCUMENT_ACKNOWLEDGEMENT.ID);
    }

    @Override
    public Optional<Acknowledgement> find(
            TenantScope scope, DocumentVersionId version, ColleagueId colleague) {
        return tenants.in(scope)
                .selectFrom(DOCUMENT_ACKNOWLEDGEMENT)
                .where(
                        DOCUMENT_ACKNOWLEDGEMENT.TENANT_ID.eq(scope.tenant()),
                        DOCUMENT_ACKNOWLEDGEMENT.DOCUMENT_VERSION_ID.eq(version),
                        DOCUMENT_ACKNOWLEDGEMENT.COLLEAGUE_ID.eq(colleague))
                .orderBy(DOCUMENT_ACKNOWLEDGEMENT.ID)
                .limit(1)
                .fetchOptional(this::toDomain);
    }

    @Override
    public Map<Ref<DocumentVersionId>, Page<Acknowledgement>> pages(
            TenantScopes scopes, Collection<Ref<DocumentVersionId>> versions, PageRequest page) {
        return ofVersions.pages(
                scopes, versions, OLDEST_FIRST, noCondition(), page, this::toDomain);
    }

    @Override
    public Map<Ref<DocumentVersionId>, List<ColleagueId>> listColleagues(
            TenantScopes scopes, Collection<Ref<DocumentVersionId>> versions) {
        return ofVersions.list(scopes, versions, DocumentAcknowledgementRecord::getColleagueId);
    }

    @Override
    public Map<Ref<DocumentVersionId>, List<ColleagueId>> listColleagues(
            TenantScopes scopes,
            Collection<Ref<DocumentVersionId>> versions,
            Collection<ColleagueId> colleagues) {
        return ofVersions.list(
                scopes,
                versions,
                DOCUMENT_ACKNOWLEDGEMENT.COLLEAGUE_ID.in(colleagues),
                DocumentAcknowledgementRecord::getColleagueId);
    }

    @Override
    protected DocumentAcknowledgementRecord toRow(Acknowledgement one) {
        return new DocumentAcknowledgementRecord()
                .setId(one.id())
                .setVersion(one.version())
                .setDocumentVersionId(one.documentVersion())
                .setColleagueId(one.colleague())
                .setText(one.text())
                .setSha256(one.sha256())
                .setByLink(one.byLink())
                .setAcknowledgedAt(one.at());
    }

    @Override
    protected Acknowledgement toDomain(DocumentAcknowledgementRecord row) {
        return new Acknowledgement(
                row.getId(),
                row.getVersion(),
                row.getDocumentVersionId(),
                row.getColleagueId(),
                row.getText(),
                row.getSha256(),
                row.getByLink(),
                row.getAcknowledgedAt());
    }
}
