package dev.triennium.persistence;

import static dev.triennium.persistence.jooq.generated.Tables.FIRM_MEMBERSHIP;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Engagement;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.EngagementRepository;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmRepository;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// People of firms, and firms that are engaged.
@Component
public class TestFirms {

    private final TestTenants tenants;
    private final FirmRepository firms;
    private final EngagementRepository engagements;
    private final Authorizer authorizer;
    private final DSLContext dsl;
    private final IdGenerator ids;
    private final Clock clock;

    TestFirms(
            TestTenants tenants,
            FirmRepository firms,
            EngagementRepository engagements,
            Authorizer authorizer,
            DSLContext dsl,
            IdGenerator ids,
            Clock clock) {
        this.tenants = tenants;
        this.firms = firms;
        this.engagements = engagements;
        this.authorizer = authorizer;
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
    }

    /// A firm with one partner.
    ///
    /// @return the scope in which the partner leads it
    public FirmScope led() {
        var firm = tenants.firm();
        var partner = tenants.person();
        firms.employ(firm, partner, Role.PARTNER, clock.instant());
        return ((Access.Granted<FirmScope>)
                        authorizer.authorize(caller(partner), firm, Permission.MANAGE_FIRM, "test"))
                .scope();
    }

    /// From now on the partner is nothing in the firm.
    public void end(FirmScope partner) {
        dsl.update(FIRM_MEMBERSHIP)
                .set(FIRM_MEMBERSHIP.VALID_UNTIL_AT, clock.instant())
                .where(
                        FIRM_MEMBERSHIP.FIRM_ID.eq(partner.firm()),
                        FIRM_MEMBERSHIP.PERSON_ID.eq(partner.person()))
                .execute();
    }

    /// From now on the firm has nothing to do with the organisation.
    public void leave(TenantScope tenant, Engagement engagement) {
        engagements.update(
                tenant,
                new Engagement(
                        engagement.id(),
                        engagement.version() + 1,
                        engagement.firm(),
                        engagement.services(),
                        engagement.consent(),
                        engagement.startsAt().minusSeconds(1),
                        clock.instant(),
                        null,
                        null),
                engagement.version());
    }

    private static Caller caller(PersonId person) {
        return new Caller(person, "subject");
    }

    public Engagement engage(TenantScope tenant, FirmId firm) {
        var engagement =
                new Engagement(
                        new EngagementId(ids.next()),
                        1,
                        firm,
                        "services",
                        "consent",
                        clock.instant(),
                        null,
                        null,
                        null);
        engagements.insert(tenant, engagement);
        return engagement;
    }

    /// The scope in which the partner works in an organisation that has engaged the firm.
    public TenantScope in(TenantScope tenant, FirmScope partner, Permission permission) {
        return ((Access.Granted<TenantScope>)
                        authorizer.authorize(
                                caller(partner.person()), tenant.tenant(), permission, "test"))
                .scope();
    }
}
