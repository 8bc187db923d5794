package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT_WORKING_DAY;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.row;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.TenantRecord;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqTenantRepository implements TenantRepository {

    private static final Keyset BY_NAME =
            Keyset.by(
                    Keyset.ascending(TENANT.NAME),
                    Keyset.id(TENANT.ID, TenantId::value, TenantId::new));

    private final TenantDsl tenants;
    private final Snapshots snapshots;
    private final Clock clock;

    JooqTenantRepository(TenantDsl tenants, Snapshots snapshots, Clock clock) {
        this.tenants = tenants;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @Override
    public Optional<Tenant> find(TenantScope scope, TenantId id) {
        return Optional.ofNullable(list(TenantScopes.of(scope)).get(id));
    }

    @Override
    public Map<TenantId, Tenant> list(TenantScopes scopes) {
        return snapshots.read(
                () -> {
                    var dsl = tenants.across(scopes);
                    var days = workingDays(dsl, scopes.tenants());
                    var found = new LinkedHashMap<TenantId, Tenant>();
                    dsl.selectFrom(TENANT)
                            .where(TENANT.ID.in(scopes.tenants()))
                            .forEach(
                                    row ->
                                            found.put(
                                                    row.getId(),
                                                    toDomain(
                                                            row,
                                                            days.getOrDefault(
                                                                    row.getId(), Set.of()))));
                    return found;
                });
    }

    @Override
    public Page<Tenant> pageAccessible(PortfolioScope scope, PageRequest request) {
        return snapshots.read(
                () -> {
                    var dsl = tenants.sweep(CrossTenantSweep.ACCESSIBLE_TENANTS);
                    var page =
                            BY_NAME.page(
                                    dsl.selectFrom(TENANT)
                                            .where(
                                                    TENANT.ID.in(
                                                            JooqGrantRepository.accessible(
                                                                    scope.person(), scope.at()))),
                                    request,
                                    row -> row);
                    var days =
                            workingDays(
                                    dsl, page.values().stream().map(TenantRecord::getId).toList());
                    return page.map(row -> toDomain(row, days.getOrDefault(row.getId(), Set.of())));
                });
    }

    private static Map<TenantId, Set<DayOfWeek>> workingDays(
            DSLContext dsl, Collection<TenantId> asked) {
        return dsl
                .selectFrom(TENANT_WORKING_DAY)
                .where(TENANT_WORKING_DAY.TENANT_ID.in(asked))
                .stream()
                .collect(
                        groupingBy(
                                row -> row.getTenantId(),
                                mapping(row -> DayOfWeek.valueOf(row.getDayOfWeek()), toSet())));
    }

    @Override
    public void insert(TenantScope scope, Tenant tenant) {
        var dsl = tenants.in(scope);
        dsl.insertInto(TENANT)
                .set(toRow(tenant).setId(tenant.id()).setCreatedAt(clock.instant()))
                .execute();
        insertWorkingDays(dsl, scope, tenant);
    }

    @Override
    public void update(TenantScope scope, Tenant tenant, int expectedVersion) {
        var dsl = tenants.in(scope);
        var changed =
                dsl.update(TENANT)
                        .set(toRow(tenant))
                        .where(TENANT.ID.eq(scope.tenant()), TENANT.VERSION.eq(expectedVersion))
                        .execute();
        if (changed == 0) {
            throw new VersionConflictException(
                    find(scope).orElseThrow(() -> new NotFoundException("id")).version());
        }
        dsl.deleteFrom(TENANT_WORKING_DAY)
                .where(TENANT_WORKING_DAY.TENANT_ID.eq(scope.tenant()))
                .execute();
        insertWorkingDays(dsl, scope, tenant);
    }

    private static void insertWorkingDays(DSLContext dsl, TenantScope scope, Tenant tenant) {
        var days = tenant.profile().workingDays();
        if (!days.isEmpty()) {
            dsl.insertInto(
                            TENANT_WORKING_DAY,
                            TENANT_WORKING_DAY.TENANT_ID,
                            TENANT_WORKING_DAY.DAY_OF_WEEK)
                    .valuesOfRows(
                            days.stream().map(day -> row(scope.tenant(), day.name())).toList())
                    .execute();
        }
    }

    private static TenantRecord toRow(Tenant tenant) {
        var profile = tenant.profile();
        return new TenantRecord()
                .setVersion(tenant.version())
                .setName(profile.name())
                .setZone(profile.zone().getId())
                .setLocale(profile.locale().toLanguageTag())
                .setHeadcount(profile.headcount())
                .setHolidayCalendar(profile.holidayCalendar());
    }

    private static Tenant toDomain(TenantRecord row, Set<DayOfWeek> workingDays) {
        return new Tenant(
                row.getId(),
                row.getVersion(),
                new Tenant.Profile(
                        row.getName(),
                        ZoneId.of(row.getZone()),
                        Locale.forLanguageTag(row.getLocale()),
                        row.getHeadcount(),
                        workingDays,
                        row.getHolidayCalendar()));
    }
}
