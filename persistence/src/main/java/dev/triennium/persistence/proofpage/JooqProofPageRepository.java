package dev.triennium.persistence.proofpage;

import static dev.triennium.persistence.jooq.generated.Tables.PROOF_PAGE;

import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.proofpage.ProofPage;
import dev.triennium.domain.proofpage.ProofPageId;
import dev.triennium.domain.proofpage.ProofPageRepository;
import dev.triennium.domain.proofpage.ProofPageService;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.generated.tables.records.ProofPageRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class JooqProofPageRepository extends TableRepository<ProofPageRecord, ProofPageId, ProofPage>
        implements ProofPageRepository {

    private final ChildTable<ProofPageRecord, CertificationId> ofCertifications;

    JooqProofPageRepository(TenantDsl tenants) {
        super(tenants, PROOF_PAGE.ID);
        this.ofCertifications =
                ChildTable.of(tenants, PROOF_PAGE.TENANT_ID, PROOF_PAGE.CERTIFICATION_ID);
    }

    @Override
    public Map<Ref<CertificationId>, ProofPage> listOfCertifications(
            TenantScopes scopes, Collection<Ref<CertificationId>> certifications) {
        var found = new HashMap<Ref<CertificationId>, ProofPage>();
        ofCertifications
                .list(scopes, certifications, this::toDomain)
                .forEach((ref, one) -> found.put(ref, one.getFirst()));
        return found;
    }

    @Override
    public void insert(TenantScope scope, ProofPage page) {
        try {
            super.insert(scope, page);
        } catch (DuplicateKeyException _) {
            // Ids and keys are new, so it is the one of the certification.
            throw ProofPageService.hasPage();
        }
    }

    @Override
    protected ProofPageRecord toRow(ProofPage page) {
        return new ProofPageRecord()
                .setId(page.id())
                .setVersion(page.version())
                .setCertificationId(page.certification())
                .setAccreditationBody(page.content().accreditationBody())
                .setIsListed(page.content().isListed())
                .setAddressKey(page.key().text())
                .setKeyHash(page.key().hash())
                .setPublishedById(page.publication().by())
                .setPublishedAt(page.publication().at());
    }

    @Override
    protected ProofPage toDomain(ProofPageRecord row) {
        return new ProofPage(
                row.getId(),
                row.getVersion(),
                row.getCertificationId(),
                new ProofPage.Content(row.getAccreditationBody(), row.getIsListed()),
                LinkToken.parse(row.getAddressKey()).orElseThrow(),
                new ProofPage.Publication(row.getPublishedById(), row.getPublishedAt()));
    }
}
