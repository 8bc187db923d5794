package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.ENGAGEMENT;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.val;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.GrantRepository;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.TenantGrant;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.persistence.jooq.Binds;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Shape;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Record7;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

@Repository
class JooqGrantRepository implements GrantRepository {

    private static final Columns COLUMNS = new Columns();
    private static final Column<TenantId> TENANT_ID = COLUMNS.add(TENANT.ID);
    private static final Column<String> ZONE = COLUMNS.add(TENANT.ZONE);
    private static final Column<String> ROLE = COLUMNS.add(FIRM_MEMBERSHIP.ROLE);
    private static final Column<FirmId> FIRM_ID = COLUMNS.add(ENGAGEMENT.FIRM_ID);
    private static final Column<Instant> ARCHIVED_AT = COLUMNS.add(TENANT.ARCHIVED_AT);
    private static final Column<MembershipId> MEMBERSHIP_ID = COLUMNS.add(MEMBERSHIP.ID);
    private static final Column<EngagementId> ENGAGEMENT_ID = COLUMNS.add(ENGAGEMENT.ID);

    private final DSLContext dsl;
    private final TenantDsl tenants;

    JooqGrantRepository(DSLContext dsl, TenantDsl tenants) {
        this.dsl = dsl;
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, List<TenantGrant>> list(PersonId person, Set<TenantId> asked, Instant at) {
        var binds = new Binds();
        var holder = binds.one(MEMBERSHIP.PERSON_ID, person).param();
        var now = binds.one(MEMBERSHIP.VALID_FROM_AT, at).param();
        var wanted = binds.some(TENANT.ID, asked);
        return tenants.preparedSweep(CrossTenantSweep.GRANTS)
                .fetch(
                        Shape.of("grants"),
                        binds,
                        COLUMNS.fields(),
                        () ->
                                memberships(holder, now, wanted.holds(MEMBERSHIP.TENANT_ID))
                                        .unionAll(
                                                engagements(
                                                        holder,
                                                        now,
                                                        wanted.holds(ENGAGEMENT.TENANT_ID))))
                .collect(
                        Collectors.groupingBy(
                                TENANT_ID::of,
                                Collectors.mapping(
                                        row ->
                                                new TenantGrant(
                                                        TENANT_ID.of(row),
                                                        ZoneId.of(ZONE.of(row)),
                                                        Role.valueOf(ROLE.of(row)),
                                                        FIRM_ID.find(row),
                                                        ARCHIVED_AT.find(row) != null,
                                                        MEMBERSHIP_ID.find(row),
                                                        ENGAGEMENT_ID.find(row)),
                                        Collectors.toList())));
    }

    /// The tenants that a person may open, each once; to be joined.
    static Select<? extends Record1<TenantId>> accessible(PortfolioScope scope) {
        var holder = val(scope.person(), MEMBERSHIP.PERSON_ID);
        var now = val(scope.at(), MEMBERSHIP.VALID_FROM_AT);
        var firm = scope.firm();
        var byFirms =
                selectDistinct(ENGAGEMENT.TENANT_ID)
                        .from(FIRM_MEMBERSHIP)
                        .join(ENGAGEMENT)
                        .on(ENGAGEMENT.FIRM_ID.eq(FIRM_MEMBERSHIP.FIRM_ID))
                        .where(isValidEngagement(holder, now));
        return firm == null
                ? select(MEMBERSHIP.TENANT_ID)
                        .from(MEMBERSHIP)
                        .where(isValidMembership(holder, now))
                        .union(byFirms)
                : byFirms.and(ENGAGEMENT.FIRM_ID.eq(firm));
    }

    @Override
    public Optional<Role> findFirmRole(PersonId person, FirmId firm, Instant at) {
        return dsl
                .select(FIRM_MEMBERSHIP.ROLE)
                .from(FIRM_MEMBERSHIP)
                .where(FIRM_MEMBERSHIP.PERSON_ID.eq(person), FIRM_MEMBERSHIP.FIRM_ID.eq(firm))
                .and(
                        isWithin(
                                FIRM_MEMBERSHIP.VALID_FROM_AT,
                                FIRM_MEMBERSHIP.VALID_UNTIL_AT,
                                val(at, FIRM_MEMBERSHIP.VALID_FROM_AT)))
                .fetch(row -> Role.valueOf(row.value1()))
                .stream()
                // A partner who is also listed as a consultant acts as a partner.
                .min(Role::compareTo);
    }

    @Override
    public Map<FirmId, Role> listFirmRoles(PersonId person, Collection<FirmId> firms, Instant at) {
        return dsl
                .select(FIRM_MEMBERSHIP.FIRM_ID, FIRM_MEMBERSHIP.ROLE)
                .from(FIRM_MEMBERSHIP)
                .where(FIRM_MEMBERSHIP.PERSON_ID.eq(person), FIRM_MEMBERSHIP.FIRM_ID.in(firms))
                .and(
                        isWithin(
                                FIRM_MEMBERSHIP.VALID_FROM_AT,
                                FIRM_MEMBERSHIP.VALID_UNTIL_AT,
                                val(at, FIRM_MEMBERSHIP.VALID_FROM_AT)))
                .stream()
                .collect(
                        Collectors.toMap(
                                Record2::value1,
                                row -> Role.valueOf(row.value2()),
                                (one, other) -> one.compareTo(other) < 0 ? one : other));
    }

    private static Select<
                    Record7<TenantId, String, String, FirmId, Instant, MembershipId, EngagementId>>
            memberships(Field<PersonId> person, Field<Instant> at, Condition asked) {
        return select(
                        TENANT.ID,
                        TENANT.ZONE,
                        MEMBERSHIP.ROLE,
                        castNull(FIRM_MEMBERSHIP.FIRM_ID.getDataType()),
                        TENANT.ARCHIVED_AT,
                        MEMBERSHIP.ID,
                        castNull(ENGAGEMENT.ID.getDataType()))
                .from(MEMBERSHIP)
                .join(TENANT)
                .on(TENANT.ID.eq(MEMBERSHIP.TENANT_ID))
                .where(isValidMembership(person, at), asked);
    }

    private static Select<
                    Record7<TenantId, String, String, FirmId, Instant, MembershipId, EngagementId>>
            engagements(Field<PersonId> person, Field<Instant> at, Condition asked) {
        return select(
                        TENANT.ID,
                        TENANT.ZONE,
                        FIRM_MEMBERSHIP.ROLE,
                        ENGAGEMENT.FIRM_ID,
                        TENANT.ARCHIVED_AT,
                        castNull(MEMBERSHIP.ID.getDataType()),
                        ENGAGEMENT.ID)
                .from(FIRM_MEMBERSHIP)
                .join(ENGAGEMENT)
                .on(ENGAGEMENT.FIRM_ID.eq(FIRM_MEMBERSHIP.FIRM_ID))
                .join(TENANT)
                .on(TENANT.ID.eq(ENGAGEMENT.TENANT_ID))
                .where(isValidEngagement(person, at), asked);
    }

    static Condition isValidMembership(Field<PersonId> person, Field<Instant> at) {
        return MEMBERSHIP
                .PERSON_ID
                .eq(person)
                .and(isWithin(MEMBERSHIP.VALID_FROM_AT, MEMBERSHIP.VALID_UNTIL_AT, at));
    }

    static Condition isValidEngagement(Field<PersonId> person, Field<Instant> at) {
        return FIRM_MEMBERSHIP
                .PERSON_ID
                .eq(person)
                .and(isWithin(FIRM_MEMBERSHIP.VALID_FROM_AT, FIRM_MEMBERSHIP.VALID_UNTIL_AT, at))
                .and(isWithin(ENGAGEMENT.STARTS_AT, ENGAGEMENT.ENDS_AT, at))
                .and(ENGAGEMENT.PAUSED_AT.isNull());
    }

    /// The end is exclusive: what ends now no longer holds.
    private static Condition isWithin(
            Field<Instant> from, Field<Instant> until, Field<Instant> at) {
        return from.le(at).and(until.isNull().or(until.gt(at)));
    }
}
