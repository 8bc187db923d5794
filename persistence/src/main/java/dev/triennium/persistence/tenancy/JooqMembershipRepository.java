package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.MEMBERSHIP;

import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.MembershipRecord;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Repository;

@Repository
class JooqMembershipRepository implements MembershipRepository {

    private static final Keyset OLDEST_FIRST =
            Keyset.by(Keyset.id(MEMBERSHIP.ID, MembershipId::value, MembershipId::new));

    private final TenantDsl tenants;

    JooqMembershipRepository(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Map<MembershipId, Owned<Membership>> findAll(
            TenantScopes scopes, Collection<MembershipId> ids) {
        return tenants.across(scopes)
                .selectFrom(MEMBERSHIP)
                .where(MEMBERSHIP.TENANT_ID.in(scopes.tenants()), MEMBERSHIP.ID.in(ids))
                .fetchMap(MEMBERSHIP.ID, row -> new Owned<>(row.getTenantId(), toDomain(row)));
    }

    @Override
    public Map<TenantId, Page<Membership>> pages(TenantScopes scopes, PageRequest page) {
        return OLDEST_FIRST.pages(
                tenants.across(scopes),
                MEMBERSHIP,
                MEMBERSHIP.TENANT_ID.in(scopes.tenants()),
                MEMBERSHIP.TENANT_ID,
                page,
                JooqMembershipRepository::toDomain);
    }

    @Override
    public void insert(TenantScope scope, Membership membership) {
        tenants.in(scope)
                .insertInto(MEMBERSHIP)
                .set(
                        new MembershipRecord()
                                .setTenantId(scope.tenant())
                                .setId(membership.id())
                                .setVersion(1)
                                .setPersonId(membership.person())
                                .setRole(membership.role().name())
                                .setValidFromAt(membership.validFrom())
                                .setValidUntilAt(membership.validUntil())
                                .setGrantedById(membership.grantedBy()))
                .execute();
    }

    private static Membership toDomain(MembershipRecord row) {
        return new Membership(
                row.getId(),
                row.getPersonId(),
                Role.valueOf(row.getRole()),
                row.getValidFromAt(),
                row.getValidUntilAt(),
                row.getGrantedById());
    }
}
