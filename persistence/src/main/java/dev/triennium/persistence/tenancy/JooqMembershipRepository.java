package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.MEMBERSHIP;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.HeldMemberships;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.MembershipRecord;
import java.time.Instant;
import java.util.Map;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqMembershipRepository extends TableRepository<MembershipRecord, MembershipId, Membership>
        implements MembershipRepository, HeldMemberships {

    private static final Keyset OLDEST_FIRST =
            Keyset.by(Keyset.id(MEMBERSHIP.ID, MembershipId::value, MembershipId::new));

    private final TenantDsl tenants;

    JooqMembershipRepository(TenantDsl tenants) {
        super(tenants, MEMBERSHIP.ID);
        this.tenants = tenants;
    }

    @Override
    public Page<Held> page(PortfolioScope scope, PageRequest page) {
        return OLDEST_FIRST.page(
                tenants.sweep(CrossTenantSweep.GRANTS)
                        .selectFrom(MEMBERSHIP)
                        .where(
                                scope.firm() == null ? noCondition() : falseCondition(),
                                JooqGrantRepository.isValidMembership(
                                        val(scope.person(), MEMBERSHIP.PERSON_ID),
                                        val(scope.at(), MEMBERSHIP.VALID_FROM_AT))),
                page,
                row -> new Held(row.getTenantId(), toDomain(row)));
    }

    @Override
    public Map<TenantId, Page<Membership>> pages(TenantScopes scopes, PageRequest page) {
        return table.pages(scopes, OLDEST_FIRST, noCondition(), page, this::toDomain);
    }

    @Override
    public boolean isHeld(
            TenantScope scope,
            PersonId person,
            Role role,
            Instant from,
            @Nullable Instant until,
            MembershipId apartFrom) {
        return table.exists(
                scope,
                MEMBERSHIP
                        .PERSON_ID
                        .eq(person)
                        .and(MEMBERSHIP.ROLE.eq(role.name()))
                        .and(MEMBERSHIP.ID.ne(apartFrom))
                        .and(isNotEmpty())
                        .and(isNotOver(from))
                        .and(until == null ? noCondition() : MEMBERSHIP.VALID_FROM_AT.lt(until)));
    }

    @Override
    public boolean hasRepresentative(TenantScope scope, Instant now) {
        return table.exists(scope, isRepresentative().and(isNotEmpty()).and(isNotOver(now)));
    }

    @Override
    public boolean hasLastingRepresentative(
            TenantScope scope, Instant at, @Nullable MembershipId apartFrom) {
        return table.exists(
                scope,
                isRepresentative()
                        .and(apartFrom == null ? noCondition() : MEMBERSHIP.ID.ne(apartFrom))
                        .and(MEMBERSHIP.VALID_FROM_AT.le(at))
                        .and(MEMBERSHIP.VALID_UNTIL_AT.isNull()));
    }

    private static Condition isRepresentative() {
        return MEMBERSHIP.ROLE.eq(Role.REPRESENTATIVE.name());
    }

    private static Condition isNotOver(Instant now) {
        return MEMBERSHIP.VALID_UNTIL_AT.isNull().or(MEMBERSHIP.VALID_UNTIL_AT.gt(now));
    }

    /// One that was ended before it began never holds.
    private static Condition isNotEmpty() {
        return MEMBERSHIP
                .VALID_UNTIL_AT
                .isNull()
                .or(MEMBERSHIP.VALID_UNTIL_AT.gt(MEMBERSHIP.VALID_FROM_AT));
    }

    @Override
    protected MembershipRecord toRow(Membership membership) {
        var ending = membership.ending();
        return new MembershipRecord()
                .setId(membership.id())
                .setVersion(membership.version())
                .setPersonId(membership.person())
                .setRole(membership.role().name())
                .setValidFromAt(membership.validFrom())
                .setValidUntilAt(membership.validUntil())
                .setGrantedById(membership.grantedBy())
                .setEndedById(ending == null ? null : ending.by())
                .setEndReason(ending == null ? null : ending.reason())
                .setStandingInFirmId(membership.standingIn());
    }

    @Override
    protected Membership toDomain(MembershipRecord row) {
        var reason = row.getEndReason();
        return new Membership(
                row.getId(),
                row.getVersion(),
                row.getPersonId(),
                Role.valueOf(row.getRole()),
                row.getValidFromAt(),
                row.getValidUntilAt(),
                row.getGrantedById(),
                reason == null ? null : new Membership.Ending(row.getEndedById(), reason),
                row.getStandingInFirmId());
    }
}
