package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.COLLEAGUE;
import static dev.triennium.persistence.jooq.generated.Tables.ENGAGEMENT;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.PERSON;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueFilter;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.DefaultSchema;
import dev.triennium.persistence.jooq.generated.tables.records.ColleagueRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class JooqColleagueRepository extends TableRepository<ColleagueRecord, ColleagueId, Colleague>
        implements ColleagueRepository {

    private static final Keyset BY_NAME =
            Keyset.by(
                    Keyset.ascending(COLLEAGUE.NAME_ORDER),
                    Keyset.id(COLLEAGUE.ID, ColleagueId::value, ColleagueId::new));

    private final TenantDsl tenants;
    private final Clock clock;

    JooqColleagueRepository(TenantDsl tenants, Clock clock) {
        super(tenants, COLLEAGUE.ID);
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Optional<Colleague> find(TenantScope scope, ColleagueId id) {
        return super.find(scope, id)
                .flatMap(
                        one ->
                                one.mergedInto() == null
                                        ? Optional.of(one)
                                        : super.find(scope, one.mergedInto()));
    }

    @Override
    public Map<Ref<ColleagueId>, Colleague> list(
            TenantScopes scopes, Collection<Ref<ColleagueId>> refs) {
        var found = new LinkedHashMap<>(super.list(scopes, refs));
        var leading = new LinkedHashMap<Ref<ColleagueId>, Ref<ColleagueId>>();
        found.forEach(
                (ref, colleague) -> {
                    if (colleague.mergedInto() != null) {
                        leading.put(ref, new Ref<>(ref.tenant(), colleague.mergedInto()));
                    }
                });
        if (!leading.isEmpty()) {
            var others = super.list(scopes, leading.values());
            leading.forEach((ref, to) -> found.put(ref, Objects.requireNonNull(others.get(to))));
        }
        return found;
    }

    @Override
    public void redirect(TenantScope scope, ColleagueId from, ColleagueId to) {
        for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            for (var key : table.getReferences()) {
                if (COLLEAGUE.equals(key.getKey().getTable())) {
                    redirect(scope, table, key.getFields(), from, to);
                }
            }
        }
    }

    /// The tenant comes first in each such key.
    private void redirect(
            TenantScope scope,
            Table<?> table,
            List<? extends TableField<?, ?>> key,
            ColleagueId from,
            ColleagueId to) {
        var tenant = Objects.requireNonNull(table.field(COLLEAGUE.TENANT_ID));
        var colleague = key.getLast().coerce(COLLEAGUE.ID);
        tenants.in(scope)
                .update(table)
                .set(colleague, to)
                .where(tenant.eq(scope.tenant()), colleague.eq(from))
                .execute();
    }

    @Override
    public Map<Ref<PersonId>, Colleague> listByPerson(
            TenantScopes scopes, Collection<Ref<PersonId>> people) {
        var found = new LinkedHashMap<Ref<PersonId>, Colleague>();
        tenants.across(scopes)
                .selectFrom(COLLEAGUE)
                .where(
                        COLLEAGUE.TENANT_ID.in(scopes.tenants()),
                        COLLEAGUE.PERSON_ID.in(people.stream().map(Ref::id).toList()))
                .forEach(
                        row ->
                                found.put(
                                        new Ref<>(row.getTenantId(), row.getPersonId()),
                                        toDomain(row)));
        found.keySet().retainAll(people);
        return found;
    }

    @Override
    public Map<TenantId, Page<Colleague>> pages(
            TenantScopes scopes, ColleagueFilter filter, PageRequest page) {
        return table.pages(scopes, BY_NAME, matching(scopes, filter), page, this::toDomain);
    }

    @Override
    public Map<TenantId, Integer> count(TenantScopes scopes, ColleagueFilter filter) {
        return tenants.across(scopes)
                .select(COLLEAGUE.TENANT_ID, DSL.count())
                .from(COLLEAGUE)
                .where(COLLEAGUE.TENANT_ID.in(scopes.tenants()), matching(scopes, filter))
                .groupBy(COLLEAGUE.TENANT_ID)
                .fetchMap(COLLEAGUE.TENANT_ID, DSL.count());
    }

    private Condition matching(TenantScopes scopes, ColleagueFilter filter) {
        var conditions = new ArrayList<Condition>();
        conditions.add(COLLEAGUE.MERGED_INTO_ID.isNull());
        if (filter.active() != null) {
            var isActive = ActiveColleagues.at(scopes, clock.instant());
            conditions.add(filter.active() ? isActive : isActive.not());
        }
        if (filter.site() != null) {
            conditions.add(COLLEAGUE.SITE_ID.eq(filter.site()));
        }
        if (filter.department() != null) {
            conditions.add(lower(COLLEAGUE.DEPARTMENT).eq(lower(filter.department().strip())));
        }
        if (filter.text() != null) {
            for (var word : filter.text().strip().split("\\s+", -1)) {
                conditions.add(begins(word));
            }
        }
        return and(conditions);
    }

    private static Condition begins(String word) {
        return or(
                COLLEAGUE.FAMILY_NAME.startsWithIgnoreCase(word),
                COLLEAGUE.GIVEN_NAME.startsWithIgnoreCase(word),
                COLLEAGUE.EMAIL.startsWithIgnoreCase(word));
    }

    @Override
    public Optional<Colleague> find(TenantScope scope, PersonId person) {
        return first(scope, COLLEAGUE.PERSON_ID.eq(person));
    }

    @Override
    public Optional<Colleague> find(TenantScope scope, String email) {
        return first(scope, lower(COLLEAGUE.EMAIL).eq(lower(email)));
    }

    @Override
    public Optional<Colleague> find(TenantScope scope, String givenName, String familyName) {
        return first(
                scope,
                lower(COLLEAGUE.GIVEN_NAME)
                        .eq(lower(givenName))
                        .and(lower(COLLEAGUE.FAMILY_NAME).eq(lower(familyName))));
    }

    private Optional<Colleague> first(TenantScope scope, Condition condition) {
        return table
                .page(
                        scope,
                        BY_NAME,
                        condition.and(COLLEAGUE.MERGED_INTO_ID.isNull()),
                        PageRequest.first(1),
                        this::toDomain)
                .values()
                .stream()
                .findFirst();
    }

    @Override
    public Map<String, PersonId> listPeople(
            TenantScope scope, Collection<String> emails, Instant at) {
        if (emails.isEmpty()) {
            return Map.of();
        }
        var wanted = emails.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
        var here =
                select(MEMBERSHIP.PERSON_ID)
                        .from(MEMBERSHIP)
                        .where(
                                MEMBERSHIP.TENANT_ID.eq(scope.tenant()),
                                isWithin(MEMBERSHIP.VALID_FROM_AT, MEMBERSHIP.VALID_UNTIL_AT, at))
                        .union(
                                select(FIRM_MEMBERSHIP.PERSON_ID)
                                        .from(ENGAGEMENT)
                                        .join(FIRM_MEMBERSHIP)
                                        .on(FIRM_MEMBERSHIP.FIRM_ID.eq(ENGAGEMENT.FIRM_ID))
                                        .where(
                                                ENGAGEMENT.TENANT_ID.eq(scope.tenant()),
                                                ENGAGEMENT.PAUSED_AT.isNull(),
                                                isWithin(
                                                        ENGAGEMENT.STARTS_AT,
                                                        ENGAGEMENT.ENDS_AT,
                                                        at),
                                                isWithin(
                                                        FIRM_MEMBERSHIP.VALID_FROM_AT,
                                                        FIRM_MEMBERSHIP.VALID_UNTIL_AT,
                                                        at)))
                        .asTable("here", MEMBERSHIP.PERSON_ID.getName());
        return tenants.in(scope)
                .select(lower(PERSON.EMAIL), PERSON.ID)
                .from(here)
                .join(PERSON)
                .on(PERSON.ID.eq(here.field(MEMBERSHIP.PERSON_ID)))
                .where(lower(PERSON.EMAIL).in(wanted))
                .orderBy(PERSON.ID)
                .collect(Collectors.toMap(Record2::value1, Record2::value2, (first, _) -> first));
    }

    @Override
    public Map<TenantId, List<Colleague>> listAll(TenantScopes scopes) {
        return tenants.across(scopes)
                .selectFrom(COLLEAGUE)
                .where(COLLEAGUE.TENANT_ID.in(scopes.tenants()), COLLEAGUE.MERGED_INTO_ID.isNull())
                .orderBy(COLLEAGUE.TENANT_ID, COLLEAGUE.NAME_ORDER, COLLEAGUE.ID)
                .collect(
                        Collectors.groupingBy(
                                ColleagueRecord::getTenantId,
                                Collectors.mapping(this::toDomain, Collectors.toList())));
    }

    @Override
    public void insertAll(TenantScope scope, List<Colleague> added) {
        table.insertAll(scope, added.stream().map(this::toRow).toList());
    }

    @Override
    public Optional<ColleagueId> updateAll(TenantScope scope, List<Colleague> changed) {
        return changed.isEmpty()
                ? Optional.empty()
                : table.updateAll(
                        scope, changed.stream().map(this::toRow).toList(), DSL.noCondition());
    }

    private static Condition isWithin(Field<Instant> from, Field<Instant> until, Instant at) {
        return from.le(at).and(until.isNull().or(until.gt(at)));
    }

    @Override
    protected ColleagueRecord toRow(Colleague colleague) {
        var profile = colleague.profile();
        return new ColleagueRecord()
                .setId(colleague.id())
                .setVersion(colleague.version())
                .setGivenName(profile.givenName())
                .setFamilyName(profile.familyName())
                .setEmail(profile.email())
                .setFunctionName(profile.function())
                .setDepartment(profile.department())
                .setSiteId(profile.site())
                .setLocale(profile.locale().toLanguageTag())
                .setZone(profile.zone() == null ? null : profile.zone().getId())
                .setActiveFromOn(profile.activeFrom())
                .setActiveUntilOn(profile.activeUntil())
                .setDaysPerWeek(profile.daysPerWeek())
                .setPersonId(colleague.person())
                .setMergedIntoId(colleague.mergedInto());
    }

    @Override
    protected Colleague toDomain(ColleagueRecord row) {
        return new Colleague(
                row.getId(),
                row.getVersion(),
                new Colleague.Profile(
                        row.getGivenName(),
                        row.getFamilyName(),
                        row.getEmail(),
                        row.getFunctionName(),
                        row.getDepartment(),
                        row.getSiteId(),
                        Locale.forLanguageTag(row.getLocale()),
                        row.getZone() == null ? null : ZoneId.of(row.getZone()),
                        row.getActiveFromOn(),
                        row.getActiveUntilOn(),
                        row.getDaysPerWeek()),
                row.getPersonId(),
                row.getMergedIntoId());
    }
}
