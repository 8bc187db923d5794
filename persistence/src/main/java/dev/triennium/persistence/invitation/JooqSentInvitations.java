package dev.triennium.persistence.invitation;

import static dev.triennium.persistence.jooq.generated.Tables.INVITATION;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;

import dev.triennium.domain.invitation.SentInvitations;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JooqSentInvitations implements SentInvitations {

    private final TenantDsl tenants;

    JooqSentInvitations(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Optional<Place> find(String tokenHash) {
        return tenants.sweep(CrossTenantSweep.INVITATIONS)
                .select(INVITATION.TENANT_ID, TENANT.ZONE, INVITATION.ID)
                .from(INVITATION)
                .join(TENANT)
                .on(TENANT.ID.eq(INVITATION.TENANT_ID))
                .where(INVITATION.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(
                        row -> new Place(row.value1(), ZoneId.of(row.value2()), row.value3()));
    }
}
