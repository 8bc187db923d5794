package dev.triennium.persistence.evidence;

import static dev.triennium.persistence.jooq.generated.Tables.EVIDENCE;
import static dev.triennium.persistence.jooq.generated.Tables.EVIDENCE_REVISION;
import static dev.triennium.persistence.jooq.generated.Tables.EVIDENCE_SUBJECT;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.evidence.Evidence;
import dev.triennium.domain.evidence.EvidenceFilter;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.evidence.EvidenceOrder;
import dev.triennium.domain.evidence.EvidenceRepository;
import dev.triennium.domain.evidence.EvidenceRevision;
import dev.triennium.domain.evidence.EvidenceRevisionId;
import dev.triennium.domain.evidence.EvidenceSubject;
import dev.triennium.domain.evidence.MonthsOfOperation;
import dev.triennium.domain.evidence.Validity;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.TextSearch;
import dev.triennium.persistence.jooq.generated.tables.records.EvidenceRecord;
import dev.triennium.persistence.jooq.generated.tables.records.EvidenceRevisionRecord;
import dev.triennium.persistence.jooq.generated.tables.records.EvidenceSubjectRecord;
import dev.triennium.persistence.tenancy.ArchiveColumns;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.Snapshots;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class JooqEvidenceRepository implements EvidenceRepository {

    /// Ids grow with time.
    private static final Keyset NEWEST_FIRST =
            Keyset.by(
                    Keyset.descending(
                            EVIDENCE.ID,
                            id -> id.value().toString(),
                            text -> new EvidenceId(UUID.fromString(text))));
    private static final Keyset BY_EXPIRY =
            Keyset.by(
                    Keyset.ascending(
                            EVIDENCE.EXPIRY_ORDER_ON, LocalDate::toString, LocalDate::parse),
                    Keyset.id(EVIDENCE.ID, EvidenceId::value, EvidenceId::new));
    private static final Keyset NEWEST_OF_ITEM_FIRST =
            Keyset.by(
                    Keyset.descending(
                            EVIDENCE_SUBJECT.EVIDENCE_ID,
                            id -> id.value().toString(),
                            text -> new EvidenceId(UUID.fromString(text))));
    private static final Keyset LATEST_FIRST =
            Keyset.by(
                    Keyset.descending(
                            EVIDENCE_REVISION.NUMBER, Object::toString, Integer::valueOf));

    private final TenantDsl tenants;
    private final Snapshots snapshots;
    private final TenantTable<EvidenceRecord, EvidenceId> evidence;
    private final TenantTable<EvidenceRevisionRecord, EvidenceRevisionId> revisions;
    private final ChildTable<EvidenceRecord, ColleagueId> ofOwners;
    private final ChildTable<EvidenceRevisionRecord, EvidenceId> revisionsOf;
    private final ChildTable<EvidenceSubjectRecord, EvidenceId> subjectsOf;
    private final ChildTable<EvidenceSubjectRecord, AssessmentItemId> ofItems;
    private final ChildTable<EvidenceSubjectRecord, ClauseId> ofClauses;

    JooqEvidenceRepository(TenantDsl tenants, Snapshots snapshots) {
        this.tenants = tenants;
        this.snapshots = snapshots;
        this.evidence = TenantTable.of(tenants, EVIDENCE.ID);
        this.revisions = TenantTable.of(tenants, EVIDENCE_REVISION.ID);
        this.ofOwners =
                ChildTable.of(
                        tenants,
                        EVIDENCE.TENANT_ID,
                        EVIDENCE.OWNER_ID,
                        EVIDENCE.EXPIRY_ORDER_ON,
                        EVIDENCE.ID);
        this.revisionsOf =
                ChildTable.of(
                        tenants,
                        EVIDENCE_REVISION.TENANT_ID,
                        EVIDENCE_REVISION.EVIDENCE_ID,
                        EVIDENCE_REVISION.NUMBER);
        this.subjectsOf =
                ChildTable.of(
                        tenants,
                        EVIDENCE_SUBJECT.TENANT_ID,
                        EVIDENCE_SUBJECT.EVIDENCE_ID,
                        EVIDENCE_SUBJECT.ORDINAL);
        this.ofItems =
                ChildTable.of(
                        tenants,
                        EVIDENCE_SUBJECT.TENANT_ID,
                        EVIDENCE_SUBJECT.ASSESSMENT_ITEM_ID,
                        EVIDENCE_SUBJECT.EVIDENCE_ID);
        this.ofClauses =
                ChildTable.of(
                        tenants,
                        EVIDENCE_SUBJECT.TENANT_ID,
                        EVIDENCE_SUBJECT.CLAUSE_ID,
                        EVIDENCE_SUBJECT.EVIDENCE_ID);
    }

    @Override
    public Optional<Evidence> find(TenantScope scope, EvidenceId id) {
        return snapshots.read(() -> findFacts(scope, id).map(facts -> whole(scope, facts)));
    }

    private Evidence whole(TenantScope scope, Evidence.Facts facts) {
        var scopes = TenantScopes.of(scope);
        var ref = Ref.in(scope, facts.id());
        return new Evidence(
                facts,
                listSubjects(scopes, List.of(ref)).getOrDefault(ref, List.of()),
                revisionsOf
                        .list(scopes, List.of(ref), EvidenceRows::revision)
                        .getOrDefault(ref, List.of()));
    }

    @Override
    public Optional<Evidence.Facts> findFacts(TenantScope scope, EvidenceId id) {
        return evidence.find(scope, id).map(EvidenceRows::facts);
    }

    @Override
    public Map<Ref<EvidenceId>, Evidence.Facts> listFacts(
            TenantScopes scopes, Collection<Ref<EvidenceId>> refs) {
        return evidence.list(scopes, refs, EvidenceRows::facts);
    }

    @Override
    public Map<TenantId, Page<Evidence.Facts>> pages(
            TenantScopes scopes, EvidenceFilter filter, EvidenceOrder order, PageRequest page) {
        return evidence.pages(
                scopes, keyset(order), matching(scopes, filter), page, EvidenceRows::facts);
    }

    private static Keyset keyset(EvidenceOrder order) {
        return switch (order) {
            case NEWEST -> NEWEST_FIRST;
            case VALID_UNTIL -> BY_EXPIRY;
        };
    }

    private static Condition matching(TenantScopes scopes, EvidenceFilter filter) {
        var conditions = new ArrayList<Condition>();
        conditions.add(ArchiveColumns.shows(filter.archived(), EVIDENCE.ARCHIVED_AT));
        if (filter.owner() != null) {
            conditions.add(EVIDENCE.OWNER_ID.eq(filter.owner()));
        }
        if (filter.subject() != null) {
            conditions.add(
                    EVIDENCE.ID.in(
                            select(EVIDENCE_SUBJECT.EVIDENCE_ID)
                                    .from(EVIDENCE_SUBJECT)
                                    .where(
                                            EVIDENCE_SUBJECT.TENANT_ID.in(scopes.tenants()),
                                            isAbout(filter.subject()))));
        }
        if (filter.validOn() != null) {
            conditions.add(EVIDENCE.VALID_FROM_ON.le(filter.validOn()));
            conditions.add(EVIDENCE.EXPIRY_ORDER_ON.ge(filter.validOn()));
        }
        if (filter.endsUntil() != null) {
            conditions.add(EVIDENCE.VALID_UNTIL_ON.le(filter.endsUntil()));
        }
        if (filter.isRecord() != null) {
            conditions.add(
                    filter.isRecord() ? EVIDENCE.PROCESS.isNotNull() : EVIDENCE.PROCESS.isNull());
        }
        if (filter.words() != null) {
            filter.words()
                    .words()
                    .forEach(
                            word ->
                                    conditions.add(
                                            TextSearch.isIn(
                                                    word,
                                                    EVIDENCE.TITLE,
                                                    EVIDENCE.DESCRIPTION,
                                                    EVIDENCE.PROCESS,
                                                    EVIDENCE.RECORD_KIND)));
        }
        return and(conditions);
    }

    private static Condition isAbout(EvidenceSubject subject) {
        return switch (subject) {
            case EvidenceSubject.OfClause(var clause) -> EVIDENCE_SUBJECT.CLAUSE_ID.eq(clause);
            case EvidenceSubject.OfControl(var control) -> EVIDENCE_SUBJECT.CONTROL_ID.eq(control);
            case EvidenceSubject.OfAssessmentItem(var item) ->
                    EVIDENCE_SUBJECT.ASSESSMENT_ITEM_ID.eq(item);
        };
    }

    /// The ids of the page, and then what they name.
    @Override
    public Map<Ref<AssessmentItemId>, Page<Evidence.Facts>> pagesOfItems(
            TenantScopes scopes, Collection<Ref<AssessmentItemId>> items, PageRequest page) {
        var found =
                ofItems.pages(
                        scopes,
                        items,
                        NEWEST_OF_ITEM_FIRST,
                        EVIDENCE_SUBJECT.EVIDENCE_ID.in(
                                select(EVIDENCE.ID)
                                        .from(EVIDENCE)
                                        .where(
                                                EVIDENCE.TENANT_ID.in(scopes.tenants()),
                                                ArchiveColumns.shows(
                                                        ArchivedFilter.EXCLUDED,
                                                        EVIDENCE.ARCHIVED_AT))),
                        page,
                        row -> new Ref<>(row.getTenantId(), row.getEvidenceId()));
        var facts =
                listFacts(
                        scopes,
                        found.values().stream().flatMap(one -> one.values().stream()).toList());
        var pages = new HashMap<Ref<AssessmentItemId>, Page<Evidence.Facts>>();
        found.forEach(
                (item, refs) ->
                        pages.put(
                                item,
                                refs.where(facts::containsKey)
                                        .map(ref -> Objects.requireNonNull(facts.get(ref)))));
        return pages;
    }

    @Override
    public Map<Ref<EvidenceRevisionId>, EvidenceRevision> listRevisions(
            TenantScopes scopes, Collection<Ref<EvidenceRevisionId>> refs) {
        return revisions.list(scopes, refs, EvidenceRows::revision);
    }

    @Override
    public Map<Ref<EvidenceId>, Page<EvidenceRevision>> pagesOfRevisions(
            TenantScopes scopes, Collection<Ref<EvidenceId>> parents, PageRequest page) {
        return revisionsOf.pages(
                scopes, parents, LATEST_FIRST, noCondition(), page, EvidenceRows::revision);
    }

    @Override
    public Map<Ref<EvidenceId>, EvidenceRevision> listLatest(
            TenantScopes scopes, Collection<Ref<EvidenceId>> parents) {
        var latest = new HashMap<Ref<EvidenceId>, EvidenceRevision>();
        revisionsOf
                .list(
                        scopes,
                        parents,
                        EVIDENCE_REVISION.NUMBER.eq(
                                select(EVIDENCE.REVISION)
                                        .from(EVIDENCE)
                                        .where(
                                                EVIDENCE.TENANT_ID.in(scopes.tenants()),
                                                EVIDENCE.TENANT_ID.eq(EVIDENCE_REVISION.TENANT_ID),
                                                EVIDENCE.ID.eq(EVIDENCE_REVISION.EVIDENCE_ID))),
                        EvidenceRows::revision)
                .forEach((ref, one) -> latest.put(ref, one.getLast()));
        return latest;
    }

    @Override
    public Map<Ref<EvidenceId>, List<Validity>> listValidities(
            TenantScopes scopes, Collection<Ref<EvidenceId>> parents) {
        return revisionsOf.list(scopes, parents, EvidenceRows::validity);
    }

    /// The ids, and then what they name.
    @Override
    public Map<Ref<ClauseId>, List<Evidence.Facts>> listByClause(
            TenantScopes scopes, Collection<Ref<ClauseId>> clauses) {
        var linked =
                ofClauses.list(
                        scopes, clauses, row -> new Ref<>(row.getTenantId(), row.getEvidenceId()));
        var facts =
                listFacts(
                        scopes, linked.values().stream().flatMap(List::stream).distinct().toList());
        var found = new HashMap<Ref<ClauseId>, List<Evidence.Facts>>();
        linked.forEach(
                (clause, refs) ->
                        found.put(
                                clause,
                                refs.reversed().stream()
                                        .flatMap(ref -> Stream.ofNullable(facts.get(ref)))
                                        .filter(one -> one.standing().archived() == null)
                                        .toList()));
        return found;
    }

    @Override
    public Map<Ref<EvidenceId>, List<EvidenceSubject>> listSubjects(
            TenantScopes scopes, Collection<Ref<EvidenceId>> parents) {
        return subjectsOf.list(scopes, parents, EvidenceRows::subject);
    }

    @Override
    public Map<Ref<ColleagueId>, List<Evidence.Facts>> listEnding(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        return ofOwners.list(
                scopes,
                owners,
                EVIDENCE.ARCHIVED_AT.isNull().and(EVIDENCE.VALID_UNTIL_ON.isNotNull()),
                EvidenceRows::facts);
    }

    @Override
    public Map<TenantId, List<MonthsOfOperation.Span>> listSpans(TenantScopes scopes) {
        var first = min(EVIDENCE_REVISION.VALID_FROM_ON);
        var last = max(coalesce(EVIDENCE_REVISION.VALID_UNTIL_ON, EVIDENCE_REVISION.VALID_FROM_ON));
        var found = new HashMap<TenantId, List<MonthsOfOperation.Span>>();
        tenants.across(scopes)
                .select(
                        EVIDENCE.TENANT_ID,
                        EVIDENCE.PROCESS,
                        EVIDENCE.RECORD_KIND,
                        first,
                        last,
                        count())
                .from(EVIDENCE)
                .join(EVIDENCE_REVISION)
                .on(
                        EVIDENCE_REVISION.TENANT_ID.eq(EVIDENCE.TENANT_ID),
                        EVIDENCE_REVISION.EVIDENCE_ID.eq(EVIDENCE.ID))
                .where(
                        EVIDENCE.TENANT_ID.in(scopes.tenants()),
                        EVIDENCE.PROCESS.isNotNull(),
                        EVIDENCE.ARCHIVED_AT.isNull())
                .groupBy(EVIDENCE.TENANT_ID, EVIDENCE.PROCESS, EVIDENCE.RECORD_KIND)
                .orderBy(EVIDENCE.PROCESS, EVIDENCE.RECORD_KIND)
                .forEach(
                        row ->
                                found.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                        .add(
                                                new MonthsOfOperation.Span(
                                                        row.value2(),
                                                        row.value3(),
                                                        row.value4(),
                                                        row.value5(),
                                                        row.value6())));
        return found;
    }

    @Override
    public void insert(TenantScope scope, Evidence one) {
        evidence.insert(scope, EvidenceRows.toRow(one.facts()));
        one.revisions().forEach(revision -> revisions.insert(scope, EvidenceRows.toRow(revision)));
        insertSubjects(scope, one);
    }

    private void insertSubjects(TenantScope scope, Evidence one) {
        subjectsOf.insertAll(
                scope,
                IntStream.range(0, one.subjects().size())
                        .mapToObj(
                                ordinal ->
                                        EvidenceRows.toRow(
                                                one.id(), ordinal, one.subjects().get(ordinal)))
                        .toList());
    }

    /// What came in before the latest revision stays as it is.
    @Override
    public void update(TenantScope scope, Evidence one, int expectedVersion) {
        evidence.update(scope, one.id(), EvidenceRows.toRow(one.facts()), expectedVersion);
        var latest = one.latest();
        if (revisions.find(scope, latest.id()).isPresent()) {
            tenants.in(scope)
                    .update(EVIDENCE_REVISION)
                    .set(EVIDENCE_REVISION.VALID_FROM_ON, latest.validity().from())
                    .set(EVIDENCE_REVISION.VALID_UNTIL_ON, latest.validity().until())
                    .where(
                            EVIDENCE_REVISION.TENANT_ID.eq(scope.tenant()),
                            EVIDENCE_REVISION.ID.eq(latest.id()))
                    .execute();
        } else {
            revisions.insert(scope, EvidenceRows.toRow(latest));
        }
        subjectsOf.deleteAll(scope, one.id());
        insertSubjects(scope, one);
    }
}
