package dev.triennium.persistence.participation;

import static dev.triennium.persistence.jooq.generated.Tables.PARTICIPATION_LINK;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;

import dev.triennium.domain.participation.SentLinks;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JooqSentLinks implements SentLinks {

    private final TenantDsl tenants;

    JooqSentLinks(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Optional<Place> find(String tokenHash) {
        return tenants.sweep(CrossTenantSweep.PARTICIPATION_LINKS)
                .select(PARTICIPATION_LINK.TENANT_ID, TENANT.ZONE, PARTICIPATION_LINK.ID)
                .from(PARTICIPATION_LINK)
                .join(TENANT)
                .on(TENANT.ID.eq(PARTICIPATION_LINK.TENANT_ID))
                .where(PARTICIPATION_LINK.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(
                        row -> new Place(row.value1(), ZoneId.of(row.value2()), row.value3()));
    }
}
