package dev.triennium.persistence.proofpage;

import static dev.triennium.persistence.jooq.generated.Tables.PROOF_PAGE;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;

import dev.triennium.domain.proofpage.PublishedPages;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JooqPublishedPages implements PublishedPages {

    private final TenantDsl tenants;

    JooqPublishedPages(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Optional<Place> find(String keyHash) {
        return tenants.sweep(CrossTenantSweep.PROOF_PAGES)
                .select(PROOF_PAGE.TENANT_ID, TENANT.ZONE, PROOF_PAGE.ID)
                .from(PROOF_PAGE)
                .join(TENANT)
                .on(TENANT.ID.eq(PROOF_PAGE.TENANT_ID))
                .where(PROOF_PAGE.KEY_HASH.eq(keyHash))
                .fetchOptional(
                        row -> new Place(row.value1(), ZoneId.of(row.value2()), row.value3()));
    }
}
