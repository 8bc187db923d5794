package dev.triennium.persistence.gapanalysis;

import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT;
import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_ITEM;
import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_ITEM_PART;
import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_SITE;
import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_STANDARD;
import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_TURN;
import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.CONTROL;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.gapanalysis.AskedItem;
import dev.triennium.domain.gapanalysis.Assessment;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentItemFilter;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentItemState;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.gapanalysis.AssessmentService;
import dev.triennium.domain.gapanalysis.AssessmentTurn;
import dev.triennium.domain.gapanalysis.AssessmentTurnId;
import dev.triennium.domain.gapanalysis.HandOver;
import dev.triennium.domain.gapanalysis.ItemPart;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.AssessmentItemPartRecord;
import dev.triennium.persistence.jooq.generated.tables.records.AssessmentItemRecord;
import dev.triennium.persistence.jooq.generated.tables.records.AssessmentRecord;
import dev.triennium.persistence.jooq.generated.tables.records.AssessmentSiteRecord;
import dev.triennium.persistence.jooq.generated.tables.records.AssessmentStandardRecord;
import dev.triennium.persistence.tenancy.Snapshots;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqAssessmentRepository implements AssessmentRepository {

    /// Keeps a statement below the server's packet size.
    private static final int ROWS_PER_STATEMENT = 500;

    private static final Keyset NEWEST_FIRST =
            Keyset.by(
                    Keyset.descending(ASSESSMENT.CREATED_AT, Instant::toString, Instant::parse),
                    Keyset.id(ASSESSMENT.ID, AssessmentId::value, AssessmentId::new));

    private static final Keyset IN_ORDER =
            Keyset.by(
                    Keyset.ascending(ASSESSMENT_ITEM.ORDINAL, Object::toString, Integer::valueOf),
                    Keyset.id(ASSESSMENT_ITEM.ID, AssessmentItemId::value, AssessmentItemId::new));

    private static final Keyset OLDEST_FIRST =
            Keyset.by(
                    Keyset.id(ASSESSMENT_TURN.ID, AssessmentTurnId::value, AssessmentTurnId::new));

    private final TenantDsl tenants;
    private final Snapshots snapshots;

    JooqAssessmentRepository(TenantDsl tenants, Snapshots snapshots) {
        this.tenants = tenants;
        this.snapshots = snapshots;
    }

    @Override
    public Optional<Assessment> find(TenantScope scope, AssessmentId id) {
        return Optional.ofNullable(list(TenantScopes.of(scope), List.of(id)).get(id))
                .map(Owned::value);
    }

    @Override
    public Map<AssessmentId, Owned<Assessment>> list(
            TenantScopes scopes, Collection<AssessmentId> ids) {
        return snapshots.read(
                () -> {
                    var rows =
                            tenants.across(scopes)
                                    .selectFrom(ASSESSMENT)
                                    .where(
                                            ASSESSMENT.TENANT_ID.in(scopes.tenants()),
                                            ASSESSMENT.ID.in(ids))
                                    .fetch();
                    var whole = whole(scopes, rows);
                    var found = new LinkedHashMap<AssessmentId, Owned<Assessment>>();
                    for (var row : rows) {
                        found.put(
                                row.getId(),
                                new Owned<>(
                                        row.getTenantId(),
                                        Objects.requireNonNull(whole.get(row.getId()))));
                    }
                    return found;
                });
    }

    @Override
    public Set<AssessmentId> findInProgress(TenantScopes scopes, Collection<AssessmentId> ids) {
        return tenants.across(scopes)
                .select(ASSESSMENT.ID)
                .from(ASSESSMENT)
                .where(
                        ASSESSMENT.TENANT_ID.in(scopes.tenants()),
                        ASSESSMENT.ID.in(ids),
                        ASSESSMENT.STATE.eq(AssessmentRows.IN_PROGRESS))
                .fetchSet(ASSESSMENT.ID);
    }

    @Override
    public Page<Assessment> list(TenantScope scope, PageRequest page) {
        return snapshots.read(
                () -> {
                    var rows =
                            NEWEST_FIRST.page(
                                    tenants.in(scope)
                                            .selectFrom(ASSESSMENT)
                                            .where(ASSESSMENT.TENANT_ID.eq(scope.tenant())),
                                    page,
                                    row -> row);
                    var whole = whole(TenantScopes.of(scope), rows.values());
                    return rows.map(row -> Objects.requireNonNull(whole.get(row.getId())));
                });
    }

    /// The assessments of the rows, with their editions and sites.
    private Map<AssessmentId, Assessment> whole(TenantScopes scopes, List<AssessmentRecord> rows) {
        var whole = new LinkedHashMap<AssessmentId, Assessment>();
        if (rows.isEmpty()) {
            return whole;
        }
        var ids = rows.stream().map(AssessmentRecord::getId).toList();
        var standards = standards(scopes, ids);
        var sites = sites(scopes, ids);
        for (var row : rows) {
            whole.put(
                    row.getId(),
                    AssessmentRows.toDomain(
                            row,
                            standards.getOrDefault(row.getId(), List.of()),
                            sites.getOrDefault(row.getId(), List.of())));
        }
        return whole;
    }

    private Map<AssessmentId, List<StandardId>> standards(
            TenantScopes scopes, List<AssessmentId> ids) {
        return tenants.across(scopes)
                .selectFrom(ASSESSMENT_STANDARD)
                .where(
                        ASSESSMENT_STANDARD.TENANT_ID.in(scopes.tenants()),
                        ASSESSMENT_STANDARD.ASSESSMENT_ID.in(ids))
                .orderBy(ASSESSMENT_STANDARD.ORDINAL)
                .fetchGroups(ASSESSMENT_STANDARD.ASSESSMENT_ID, ASSESSMENT_STANDARD.STANDARD_ID);
    }

    private Map<AssessmentId, List<SiteId>> sites(TenantScopes scopes, List<AssessmentId> ids) {
        return tenants.across(scopes)
                .selectFrom(ASSESSMENT_SITE)
                .where(
                        ASSESSMENT_SITE.TENANT_ID.in(scopes.tenants()),
                        ASSESSMENT_SITE.ASSESSMENT_ID.in(ids))
                .orderBy(ASSESSMENT_SITE.ORDINAL)
                .fetchGroups(ASSESSMENT_SITE.ASSESSMENT_ID, ASSESSMENT_SITE.SITE_ID);
    }

    @Override
    public Optional<Assessment> lockForAnswers(TenantScope scope, AssessmentId id) {
        return tenants.in(scope)
                .selectFrom(ASSESSMENT)
                .where(ASSESSMENT.TENANT_ID.eq(scope.tenant()), ASSESSMENT.ID.eq(id))
                .forShare()
                .fetchOptional()
                .map(row -> whole(scope, row));
    }

    @Override
    public Optional<Assessment> lockForCompletion(TenantScope scope, AssessmentId id) {
        return tenants.in(scope)
                .selectFrom(ASSESSMENT)
                .where(ASSESSMENT.TENANT_ID.eq(scope.tenant()), ASSESSMENT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .map(row -> whole(scope, row));
    }

    private Assessment whole(TenantScope scope, AssessmentRecord row) {
        return Objects.requireNonNull(whole(TenantScopes.of(scope), List.of(row)).get(row.getId()));
    }

    @Override
    public void insert(TenantScope scope, Assessment.InProgress assessment, List<AskedItem> items) {
        var tenant = scope.tenant();
        var facts = assessment.facts();
        insert(scope, ASSESSMENT, List.of(AssessmentRows.toRow(tenant, assessment)));
        var standards = new ArrayList<AssessmentStandardRecord>();
        for (var standard : facts.standards()) {
            standards.add(
                    new AssessmentStandardRecord()
                            .setTenantId(tenant)
                            .setAssessmentId(facts.id())
                            .setOrdinal(standards.size())
                            .setStandardId(standard));
        }
        insert(scope, ASSESSMENT_STANDARD, standards);
        var sites = new ArrayList<AssessmentSiteRecord>();
        for (var site : facts.sites()) {
            sites.add(
                    new AssessmentSiteRecord()
                            .setTenantId(tenant)
                            .setAssessmentId(facts.id())
                            .setOrdinal(sites.size())
                            .setSiteId(site));
        }
        insert(scope, ASSESSMENT_SITE, sites);
        insert(
                scope,
                ASSESSMENT_ITEM,
                items.stream().map(asked -> AssessmentRows.toRow(tenant, asked.item())).toList());
        var parts = new ArrayList<AssessmentItemPartRecord>();
        for (var asked : items) {
            for (var i = 0; i < asked.parts().size(); i++) {
                parts.add(AssessmentRows.toRow(tenant, asked.item().id(), i, asked.parts().get(i)));
            }
        }
        insert(scope, ASSESSMENT_ITEM_PART, parts);
    }

    private <R extends TableRecord<R>> void insert(
            TenantScope scope, Table<R> table, List<R> rows) {
        for (var from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
            var to = Math.min(from + ROWS_PER_STATEMENT, rows.size());
            tenants.in(scope)
                    .insertInto(table, table.fields())
                    .valuesOfRecords(rows.subList(from, to))
                    .execute();
        }
    }

    @Override
    public void update(TenantScope scope, Assessment assessment, int expectedVersion) {
        var row = AssessmentRows.toRow(scope.tenant(), assessment);
        row.reset(ASSESSMENT.TENANT_ID);
        row.reset(ASSESSMENT.ID);
        var changed =
                tenants.in(scope)
                        .update(ASSESSMENT)
                        .set(row)
                        .where(
                                ASSESSMENT.TENANT_ID.eq(scope.tenant()),
                                ASSESSMENT.ID.eq(assessment.id()),
                                ASSESSMENT.STATE.eq(AssessmentRows.IN_PROGRESS),
                                ASSESSMENT.VERSION.eq(expectedVersion))
                        .execute();
        if (changed == 0) {
            throw new VersionConflictException(
                    find(scope, assessment.id())
                            .orElseThrow(() -> new NotFoundException("id"))
                            .version());
        }
    }

    @Override
    public Unfinished countUnfinished(TenantScope scope, AssessmentId id) {
        var isAssessed = ASSESSMENT_ITEM.RESULT.ne(AssessmentResult.NOT_ASSESSED.name());
        var isAccepted = ASSESSMENT_ITEM.STATE.eq(AssessmentItemState.ACCEPTED.name());
        return tenants.in(scope)
                .select(
                        count(when(isAssessed.not(), 1)),
                        count(when(isAssessed.and(isAccepted.not()), 1)))
                .from(ASSESSMENT_ITEM)
                .where(
                        ASSESSMENT_ITEM.TENANT_ID.eq(scope.tenant()),
                        ASSESSMENT_ITEM.ASSESSMENT_ID.eq(id))
                .fetchSingle(row -> new Unfinished(row.value1(), row.value2()));
    }

    @Override
    public Map<AssessmentItemId, AssessmentItem> findItems(
            TenantScope scope, Collection<AssessmentItemId> ids) {
        return tenants.in(scope)
                .selectFrom(ASSESSMENT_ITEM)
                .where(ASSESSMENT_ITEM.TENANT_ID.eq(scope.tenant()), ASSESSMENT_ITEM.ID.in(ids))
                .fetchMap(ASSESSMENT_ITEM.ID, AssessmentRows::toDomain);
    }

    @Override
    public List<AskedItem> listAsked(TenantScope scope, AssessmentId id) {
        return snapshots.read(
                () -> {
                    var ofAssessment =
                            ASSESSMENT_ITEM
                                    .TENANT_ID
                                    .eq(scope.tenant())
                                    .and(ASSESSMENT_ITEM.ASSESSMENT_ID.eq(id));
                    var parts =
                            tenants.in(scope)
                                    .select(ASSESSMENT_ITEM_PART.fields())
                                    .from(ASSESSMENT_ITEM_PART)
                                    .join(ASSESSMENT_ITEM)
                                    .on(
                                            ASSESSMENT_ITEM.TENANT_ID.eq(
                                                    ASSESSMENT_ITEM_PART.TENANT_ID),
                                            ASSESSMENT_ITEM.ID.eq(ASSESSMENT_ITEM_PART.ITEM_ID))
                                    .where(ofAssessment)
                                    .orderBy(ASSESSMENT_ITEM_PART.ORDINAL)
                                    .fetchGroups(
                                            ASSESSMENT_ITEM_PART.ITEM_ID,
                                            row ->
                                                    AssessmentRows.toDomain(
                                                            row.into(ASSESSMENT_ITEM_PART)));
                    return tenants.in(scope)
                            .selectFrom(ASSESSMENT_ITEM)
                            .where(ofAssessment)
                            .orderBy(ASSESSMENT_ITEM.ORDINAL)
                            .limit(AssessmentService.MAX_ITEMS)
                            .fetch(
                                    row ->
                                            new AskedItem(
                                                    AssessmentRows.toDomain(row),
                                                    parts.getOrDefault(row.getId(), List.of())));
                });
    }

    /// Locks the rows in one order, whatever the order of the items, so that two who answer the
    /// same items do not wait for each other.
    @Override
    public Optional<AssessmentItemId> update(TenantScope scope, List<AssessmentItem> items) {
        var stored =
                tenants.in(scope)
                        .select(ASSESSMENT_ITEM.ID, ASSESSMENT_ITEM.VERSION)
                        .from(ASSESSMENT_ITEM)
                        .where(
                                ASSESSMENT_ITEM.TENANT_ID.eq(scope.tenant()),
                                ASSESSMENT_ITEM.ID.in(
                                        items.stream().map(AssessmentItem::id).toList()),
                                // Whoever calls has locked the assessment; this holds should
                                // somebody forget.
                                ASSESSMENT_ITEM.ASSESSMENT_ID.in(
                                        select(ASSESSMENT.ID)
                                                .from(ASSESSMENT)
                                                .where(
                                                        ASSESSMENT.TENANT_ID.eq(scope.tenant()),
                                                        ASSESSMENT.STATE.eq(
                                                                AssessmentRows.IN_PROGRESS))))
                        .orderBy(ASSESSMENT_ITEM.ID)
                        .forUpdate()
                        .fetchMap(ASSESSMENT_ITEM.ID, ASSESSMENT_ITEM.VERSION);
        var stale =
                items.stream()
                        .filter(item -> !isNext(item, stored.get(item.id())))
                        .map(AssessmentItem::id)
                        .findFirst();
        if (stale.isEmpty()) {
            overwrite(
                    scope,
                    items.stream()
                            .map(item -> AssessmentRows.toRow(scope.tenant(), item))
                            .toList());
        }
        return stale;
    }

    private static boolean isNext(AssessmentItem item, @Nullable Integer stored) {
        return stored != null && stored == item.version() - 1;
    }

    /// One statement for many rows, all of which are there.
    private void overwrite(TenantScope scope, List<AssessmentItemRecord> rows) {
        for (var from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
            var to = Math.min(from + ROWS_PER_STATEMENT, rows.size());
            tenants.in(scope)
                    .insertInto(ASSESSMENT_ITEM, ASSESSMENT_ITEM.fields())
                    .valuesOfRecords(rows.subList(from, to))
                    .onDuplicateKeyUpdate()
                    .setNonPrimaryKeyToExcluded()
                    .execute();
        }
    }

    @Override
    public void addTurns(TenantScope scope, List<AssessmentTurn> turns) {
        insert(
                scope,
                ASSESSMENT_TURN,
                turns.stream().map(turn -> AssessmentRows.toRow(scope.tenant(), turn)).toList());
    }

    @Override
    public Map<AssessmentItemId, String> listLabels(
            TenantScope scope, Collection<AssessmentItemId> ids) {
        var number = coalesce(CLAUSE.NUMBER, CONTROL.NUMBER);
        return tenants.in(scope)
                .select(ASSESSMENT_ITEM_PART.ITEM_ID, STANDARD.DESIGNATION, number)
                .from(ASSESSMENT_ITEM_PART)
                .join(STANDARD)
                .on(STANDARD.ID.eq(ASSESSMENT_ITEM_PART.STANDARD_ID))
                .leftJoin(CLAUSE)
                .on(CLAUSE.ID.eq(ASSESSMENT_ITEM_PART.CLAUSE_ID))
                .leftJoin(CONTROL)
                .on(CONTROL.ID.eq(ASSESSMENT_ITEM_PART.CONTROL_ID))
                .where(
                        ASSESSMENT_ITEM_PART.TENANT_ID.eq(scope.tenant()),
                        ASSESSMENT_ITEM_PART.ITEM_ID.in(ids),
                        ASSESSMENT_ITEM_PART.ORDINAL.eq(0))
                .fetchMap(ASSESSMENT_ITEM_PART.ITEM_ID, row -> row.value2() + " " + row.value3());
    }

    /// Ids ascend with time, so the last one that is put stays.
    @Override
    public Map<AssessmentItemId, HandOver> listHandOvers(
            TenantScope scope, Collection<AssessmentItemId> ids) {
        var latest = new HashMap<AssessmentItemId, HandOver>();
        tenants.in(scope)
                .select(ASSESSMENT_TURN.ITEM_ID, ASSESSMENT_TURN.ID, ASSESSMENT_TURN.OCCURRED_AT)
                .from(ASSESSMENT_TURN)
                .where(
                        ASSESSMENT_TURN.TENANT_ID.eq(scope.tenant()),
                        ASSESSMENT_TURN.ITEM_ID.in(ids),
                        ASSESSMENT_TURN.KIND.eq(AssessmentTurn.Kind.SUBMITTED.name()))
                .orderBy(ASSESSMENT_TURN.ID)
                .forEach(row -> latest.put(row.value1(), new HandOver(row.value2(), row.value3())));
        return latest;
    }

    @Override
    public Map<AssessmentItemId, Owned<AssessmentItem>> listItems(
            TenantScopes scopes, Collection<AssessmentItemId> ids) {
        return tenants.across(scopes)
                .selectFrom(ASSESSMENT_ITEM)
                .where(ASSESSMENT_ITEM.TENANT_ID.in(scopes.tenants()), ASSESSMENT_ITEM.ID.in(ids))
                .fetchMap(
                        ASSESSMENT_ITEM.ID,
                        row -> new Owned<>(row.getTenantId(), AssessmentRows.toDomain(row)));
    }

    @Override
    public Map<AssessmentId, Page<AssessmentItem>> pages(
            TenantScopes scopes,
            Collection<AssessmentId> assessments,
            AssessmentItemFilter filter,
            PageRequest page) {
        return IN_ORDER.pages(
                tenants.across(scopes),
                ASSESSMENT_ITEM,
                ASSESSMENT_ITEM
                        .TENANT_ID
                        .in(scopes.tenants())
                        .and(ASSESSMENT_ITEM.ASSESSMENT_ID.in(assessments))
                        .and(matching(scopes, filter)),
                ASSESSMENT_ITEM.ASSESSMENT_ID,
                page,
                AssessmentRows::toDomain);
    }

    private static Condition matching(TenantScopes scopes, AssessmentItemFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (!filter.results().isEmpty()) {
            conditions.add(ASSESSMENT_ITEM.RESULT.in(names(filter.results())));
        }
        if (!filter.states().isEmpty()) {
            conditions.add(ASSESSMENT_ITEM.STATE.in(names(filter.states())));
        }
        if (filter.assignee() != null) {
            conditions.add(ASSESSMENT_ITEM.ASSIGNEE_ID.eq(filter.assignee()));
        }
        if (filter.site() != null) {
            conditions.add(ASSESSMENT_ITEM.SITE_ID.eq(filter.site()));
        }
        if (filter.standard() != null || filter.chapter() != null) {
            conditions.add(ASSESSMENT_ITEM.ID.in(itemsOf(scopes, filter)));
        }
        return and(conditions);
    }

    private static Select<Record1<AssessmentItemId>> itemsOf(
            TenantScopes scopes, AssessmentItemFilter filter) {
        var parts =
                select(ASSESSMENT_ITEM_PART.ITEM_ID)
                        .from(ASSESSMENT_ITEM_PART)
                        .where(ASSESSMENT_ITEM_PART.TENANT_ID.in(scopes.tenants()));
        if (filter.standard() != null) {
            parts = parts.and(ASSESSMENT_ITEM_PART.STANDARD_ID.eq(filter.standard()));
        }
        if (filter.chapter() != null) {
            parts = parts.and(ASSESSMENT_ITEM_PART.CHAPTER.eq(filter.chapter()));
        }
        return parts;
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }

    @Override
    public Map<AssessmentItemId, List<ItemPart>> listParts(
            TenantScopes scopes, Collection<AssessmentItemId> items) {
        return tenants.across(scopes)
                .selectFrom(ASSESSMENT_ITEM_PART)
                .where(
                        ASSESSMENT_ITEM_PART.TENANT_ID.in(scopes.tenants()),
                        ASSESSMENT_ITEM_PART.ITEM_ID.in(items))
                .orderBy(ASSESSMENT_ITEM_PART.ORDINAL)
                .fetchGroups(ASSESSMENT_ITEM_PART.ITEM_ID, AssessmentRows::toDomain);
    }

    @Override
    public Map<AssessmentTurnId, Owned<AssessmentTurn>> listTurns(
            TenantScopes scopes, Collection<AssessmentTurnId> ids) {
        return tenants.across(scopes)
                .selectFrom(ASSESSMENT_TURN)
                .where(ASSESSMENT_TURN.TENANT_ID.in(scopes.tenants()), ASSESSMENT_TURN.ID.in(ids))
                .fetchMap(
                        ASSESSMENT_TURN.ID,
                        row -> new Owned<>(row.getTenantId(), AssessmentRows.toDomain(row)));
    }

    @Override
    public Map<AssessmentItemId, Page<AssessmentTurn>> listTurns(
            TenantScopes scopes, Collection<AssessmentItemId> items, PageRequest page) {
        return OLDEST_FIRST.pages(
                tenants.across(scopes),
                ASSESSMENT_TURN,
                ASSESSMENT_TURN
                        .TENANT_ID
                        .in(scopes.tenants())
                        .and(ASSESSMENT_TURN.ITEM_ID.in(items)),
                ASSESSMENT_TURN.ITEM_ID,
                page,
                AssessmentRows::toDomain);
    }
}
