package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.ENGAGEMENT;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.GrantRepository;
import dev.triennium.domain.tenancy.TenantGrant;
import dev.triennium.domain.tenancy.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record4;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

@Repository
class JooqGrantRepository implements GrantRepository {

    private final DSLContext dsl;
    private final TenantDsl tenants;

    JooqGrantRepository(DSLContext dsl, TenantDsl tenants) {
        this.dsl = dsl;
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, List<TenantGrant>> list(PersonId person, Set<TenantId> asked, Instant at) {
        return tenants.sweep(CrossTenantSweep.GRANTS)
                .fetch(
                        memberships(person, at, MEMBERSHIP.TENANT_ID.in(asked))
                                .unionAll(engagements(person, at, ENGAGEMENT.TENANT_ID.in(asked))))
                .intoGroups(
                        Record4::value1,
                        row ->
                                new TenantGrant(
                                        row.value1(),
                                        ZoneId.of(row.value2()),
                                        Role.valueOf(row.value3()),
                                        row.value4()));
    }

    /// The tenants that a person may open, for a condition `tenant.id in (…)`.
    static Select<? extends Record1<TenantId>> accessible(PersonId person, Instant at) {
        return select(MEMBERSHIP.TENANT_ID)
                .from(MEMBERSHIP)
                .where(isValidMembership(person, at))
                .union(
                        select(ENGAGEMENT.TENANT_ID)
                                .from(FIRM_MEMBERSHIP)
                                .join(ENGAGEMENT)
                                .on(ENGAGEMENT.FIRM_ID.eq(FIRM_MEMBERSHIP.FIRM_ID))
                                .where(isValidEngagement(person, at)));
    }

    @Override
    public Optional<Role> findFirmRole(PersonId person, FirmId firm, Instant at) {
        return dsl
                .select(FIRM_MEMBERSHIP.ROLE)
                .from(FIRM_MEMBERSHIP)
                .where(FIRM_MEMBERSHIP.PERSON_ID.eq(person), FIRM_MEMBERSHIP.FIRM_ID.eq(firm))
                .and(isWithin(FIRM_MEMBERSHIP.VALID_FROM_AT, FIRM_MEMBERSHIP.VALID_UNTIL_AT, at))
                .fetch(row -> Role.valueOf(row.value1()))
                .stream()
                // A partner who is also listed as a consultant acts as a partner.
                .min(Role::compareTo);
    }

    private static Select<Record4<TenantId, String, String, FirmId>> memberships(
            PersonId person, Instant at, Condition asked) {
        return select(
                        TENANT.ID,
                        TENANT.ZONE,
                        MEMBERSHIP.ROLE,
                        castNull(FIRM_MEMBERSHIP.FIRM_ID.getDataType()))
                .from(MEMBERSHIP)
                .join(TENANT)
                .on(TENANT.ID.eq(MEMBERSHIP.TENANT_ID))
                .where(isValidMembership(person, at), asked);
    }

    private static Select<Record4<TenantId, String, String, FirmId>> engagements(
            PersonId person, Instant at, Condition asked) {
        return select(TENANT.ID, TENANT.ZONE, FIRM_MEMBERSHIP.ROLE, ENGAGEMENT.FIRM_ID)
                .from(FIRM_MEMBERSHIP)
                .join(ENGAGEMENT)
                .on(ENGAGEMENT.FIRM_ID.eq(FIRM_MEMBERSHIP.FIRM_ID))
                .join(TENANT)
                .on(TENANT.ID.eq(ENGAGEMENT.TENANT_ID))
                .where(isValidEngagement(person, at), asked);
    }

    private static Condition isValidMembership(PersonId person, Instant at) {
        return MEMBERSHIP
                .PERSON_ID
                .eq(person)
                .and(isWithin(MEMBERSHIP.VALID_FROM_AT, MEMBERSHIP.VALID_UNTIL_AT, at));
    }

    private static Condition isValidEngagement(PersonId person, Instant at) {
        return FIRM_MEMBERSHIP
                .PERSON_ID
                .eq(person)
                .and(isWithin(FIRM_MEMBERSHIP.VALID_FROM_AT, FIRM_MEMBERSHIP.VALID_UNTIL_AT, at))
                .and(isWithin(ENGAGEMENT.STARTS_AT, ENGAGEMENT.ENDS_AT, at));
    }

    /// The end is exclusive: what ends now no longer holds.
    private static Condition isWithin(Field<Instant> from, Field<Instant> until, Instant at) {
        return from.le(at).and(until.isNull().or(until.gt(at)));
    }
}
