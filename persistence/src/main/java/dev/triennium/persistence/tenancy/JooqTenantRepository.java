package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.CLOSED_TENANT;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.lower;

import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.archive.Standing;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class JooqTenantRepository implements TenantRepository {

    private static final Keyset BY_NAME =
            Keyset.by(
                    Keyset.ascending(TENANT.NAME_ORDER),
                    Keyset.id(TENANT.ID, TenantId::value, TenantId::new));

    private final TenantDsl tenants;
    private final Clock clock;

    JooqTenantRepository(TenantDsl tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Optional<Tenant> find(TenantScope scope, TenantId id) {
        return Optional.ofNullable(list(TenantScopes.of(scope)).get(id));
    }

    @Override
    public Map<TenantId, Tenant> list(TenantScopes scopes) {
        return tenants.across(scopes)
                .selectFrom(TENANT)
                .where(TENANT.ID.in(scopes.tenants()))
                .fetchMap(TENANT.ID, JooqTenantRepository::toDomain);
    }

    @Override
    public Page<Tenant> pageAccessible(
            PortfolioScope scope, ArchivedFilter archived, PageRequest request) {
        return BY_NAME.pageOfTable(
                tenants.sweep(CrossTenantSweep.ACCESSIBLE_TENANTS)
                        .select(TENANT)
                        .from(AccessibleTenants.of(scope))
                        .where(ArchiveColumns.shows(archived, TENANT.ARCHIVED_AT)),
                request,
                JooqTenantRepository::toDomain);
    }

    @Override
    public boolean hasBeenClosed(TenantScope scope) {
        return tenants.in(scope).fetchExists(CLOSED_TENANT, CLOSED_TENANT.ID.eq(scope.tenant()));
    }

    @Override
    public void lock(TenantScope scope) {
        tenants.in(scope)
                .select(TENANT.ID)
                .from(TENANT)
                .where(TENANT.ID.eq(scope.tenant()))
                .forUpdate()
                .fetch();
    }

    @Override
    public Optional<TenantId> findAccessible(PortfolioScope scope, String name) {
        return tenants.sweep(CrossTenantSweep.ACCESSIBLE_TENANTS)
                .select(TENANT.ID)
                .from(AccessibleTenants.of(scope))
                .where(lower(TENANT.NAME).eq(lower(name)))
                .orderBy(TENANT.ID)
                .limit(1)
                .fetchOptional(TENANT.ID);
    }

    @Override
    public void insert(TenantScope scope, Tenant tenant) {
        tenants.in(scope)
                .insertInto(TENANT)
                .set(toRow(tenant).setId(tenant.id()).setCreatedAt(clock.instant()))
                .execute();
    }

    @Override
    public void update(TenantScope scope, Tenant tenant, int expectedVersion) {
        var changed =
                tenants.in(scope)
                        .update(TENANT)
                        .set(toRow(tenant))
                        .where(TENANT.ID.eq(scope.tenant()), TENANT.VERSION.eq(expectedVersion))
                        .execute();
        if (changed == 0) {
            throw new VersionConflictException(
                    find(scope).orElseThrow(() -> new NotFoundException("id")).version());
        }
    }

    private static TenantRecord toRow(Tenant tenant) {
        var profile = tenant.profile();
        var archived = tenant.standing().archived();
        return new TenantRecord()
                .setVersion(tenant.version())
                .setName(profile.name())
                .setZone(profile.zone().getId())
                .setLocale(profile.locale().toLanguageTag())
                .setHeadcount(profile.headcount())
                .setWorkingDays(
                        profile.workingDays().stream()
                                .sorted()
                                .map(day -> Integer.toString(day.getValue()))
                                .collect(joining()))
                .setHolidayCalendar(profile.holidayCalendar())
                .setArchivedAt(archived == null ? null : archived.at())
                .setArchivedById(archived == null ? null : archived.by());
    }

    private static Tenant toDomain(TenantRecord row) {
        return new Tenant(
                row.getId(),
                row.getVersion(),
                new Tenant.Profile(
                        row.getName(),
                        ZoneId.of(row.getZone()),
                        Locale.forLanguageTag(row.getLocale()),
                        row.getHeadcount(),
                        row.getWorkingDays()
                                .chars()
                                .mapToObj(digit -> DayOfWeek.of(digit - '0'))
                                .collect(toSet()),
                        row.getHolidayCalendar()),
                Standing.of(row.getArchivedAt(), row.getArchivedById()));
    }
}
