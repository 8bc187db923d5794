package dev.triennium.persistence.reminder;

import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.DeadlineFilter;
import dev.triennium.domain.reminder.DeadlineId;
import dev.triennium.domain.reminder.DeadlineList;
import dev.triennium.domain.reminder.ListedDeadline;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.DeadlineRecord;
import dev.triennium.persistence.tenancy.AccessibleTenants;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class JooqDeadlineList implements DeadlineList {

    private static final Keyset BY_DUE_DAY =
            Keyset.by(
                    Keyset.ascending(DEADLINE.DUE_ON, LocalDate::toString, LocalDate::parse),
                    Keyset.id(DEADLINE.ID, DeadlineId::value, DeadlineId::new));

    private final TenantDsl tenants;
    private final TenantTable<DeadlineRecord, DeadlineId> deadlines;
    private final DeadlineRows rows;

    JooqDeadlineList(TenantDsl tenants, DeadlineRows rows) {
        this.tenants = tenants;
        this.deadlines = TenantTable.of(tenants, DEADLINE.ID);
        this.rows = rows;
    }

    @Override
    public Map<Ref<DeadlineId>, ListedDeadline> list(
            TenantScopes scopes, Collection<Ref<DeadlineId>> refs) {
        return deadlines.list(scopes, refs, this::toDomain);
    }

    @Override
    public Map<TenantId, Page<ListedDeadline>> pages(
            TenantScopes scopes, DeadlineFilter filter, PageRequest page) {
        return deadlines.pages(scopes, BY_DUE_DAY, matches(filter), page, this::toDomain);
    }

    @Override
    public Page<OfTenant> pageAccessible(
            PortfolioScope scope, DeadlineFilter filter, PageRequest page) {
        return BY_DUE_DAY.pageOfTable(
                tenants.sweep(CrossTenantSweep.ACCESSIBLE_DEADLINES)
                        .select(DEADLINE)
                        .from(AccessibleTenants.of(scope))
                        .join(DEADLINE)
                        .on(DEADLINE.TENANT_ID.eq(TENANT.ID))
                        .where(TENANT.ARCHIVED_AT.isNull(), matches(filter)),
                page,
                this::toDomainOfTenant);
    }

    private Condition matches(DeadlineFilter filter) {
        var states =
                filter.states().isEmpty()
                        ? noCondition()
                        : DEADLINE.STATE.in(filter.states().stream().map(Enum::name).toList());
        var kinds =
                filter.kinds().isEmpty()
                        ? rows.areOfKnownKinds()
                        : DEADLINE.KIND.in(filter.kinds());
        return states.and(kinds)
                .and(
                        filter.dueUntil() == null
                                ? noCondition()
                                : DEADLINE.DUE_ON.le(filter.dueUntil()));
    }

    private OfTenant toDomainOfTenant(DeadlineRecord row) {
        return new OfTenant(row.getTenantId(), toDomain(row));
    }

    private ListedDeadline toDomain(DeadlineRecord row) {
        return new ListedDeadline(row.getId(), rows.toDomain(row).deadline());
    }
}
