package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.MEMBERSHIP;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.Ref;
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

    private final TenantTable<MembershipRecord, MembershipId> table;

    JooqMembershipRepository(TenantDsl tenants) {
        this.table = TenantTable.of(tenants, MEMBERSHIP.ID);
    }

    @Override
    public Map<Ref<MembershipId>, Membership> list(
            TenantScopes scopes, Collection<Ref<MembershipId>> refs) {
        return table.list(scopes, refs, JooqMembershipRepository::toDomain);
    }

    @Override
    public Map<TenantId, Page<Membership>> pages(TenantScopes scopes, PageRequest page) {
        return table.pages(
                scopes, OLDEST_FIRST, noCondition(), page, JooqMembershipRepository::toDomain);
    }

    @Override
    public void insert(TenantScope scope, Membership membership) {
        table.insert(
                scope,
                new MembershipRecord()
                        .setId(membership.id())
                        .setVersion(1)
                        .setPersonId(membership.person())
                        .setRole(membership.role().name())
                        .setValidFromAt(membership.validFrom())
                        .setValidUntilAt(membership.validUntil())
                        .setGrantedById(membership.grantedBy()));
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
