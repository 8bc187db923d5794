package dev.triennium.persistence.invitation;

import static dev.triennium.persistence.jooq.generated.Tables.FIRM_INVITATION;
import static dev.triennium.persistence.jooq.generated.Tables.INVITATION;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;

import dev.triennium.domain.invitation.SentInvitations;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.ZoneId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqSentInvitations implements SentInvitations {

    private final TenantDsl tenants;
    private final DSLContext dsl;

    JooqSentInvitations(TenantDsl tenants, DSLContext dsl) {
        this.tenants = tenants;
        this.dsl = dsl;
    }

    @Override
    public Optional<Place> find(String tokenHash) {
        return inTenant(tokenHash).or(() -> inFirm(tokenHash));
    }

    private Optional<Place> inFirm(String tokenHash) {
        return dsl.select(FIRM_INVITATION.FIRM_ID, FIRM_INVITATION.ID)
                .from(FIRM_INVITATION)
                .where(FIRM_INVITATION.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(row -> new Place.InFirm(row.value1(), row.value2()));
    }

    private Optional<Place> inTenant(String tokenHash) {
        return tenants.sweep(CrossTenantSweep.INVITATIONS)
                .select(INVITATION.TENANT_ID, TENANT.ZONE, INVITATION.ID)
                .from(INVITATION)
                .join(TENANT)
                .on(TENANT.ID.eq(INVITATION.TENANT_ID))
                .where(INVITATION.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(
                        row ->
                                new Place.InTenant(
                                        row.value1(), ZoneId.of(row.value2()), row.value3()));
    }
}
