package dev.triennium.persistence.gapanalysis;

import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT;
import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_ITEM;
import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_ITEM_PART;
import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_TURN;
import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.COLLEAGUE;
import static dev.triennium.persistence.jooq.generated.Tables.CONTROL;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AskedItem;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentItemFilter;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentItemRepository;
import dev.triennium.domain.gapanalysis.AssessmentItemState;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.gapanalysis.AssessmentTurn;
import dev.triennium.domain.gapanalysis.AssessmentTurnId;
import dev.triennium.domain.gapanalysis.Effort;
import dev.triennium.domain.gapanalysis.HandOver;
import dev.triennium.domain.gapanalysis.ItemPart;
import dev.triennium.domain.gapanalysis.Question;
import dev.triennium.domain.money.Money;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.TextSearch;
import dev.triennium.persistence.jooq.generated.tables.records.AssessmentItemPartRecord;
import dev.triennium.persistence.jooq.generated.tables.records.AssessmentItemRecord;
import dev.triennium.persistence.jooq.generated.tables.records.AssessmentTurnRecord;
import dev.triennium.persistence.standard.CatalogueWords;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.Snapshots;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqAssessmentItemRepository
        extends TableRepository<AssessmentItemRecord, AssessmentItemId, AssessmentItem>
        implements AssessmentItemRepository {

    private static final Keyset IN_ORDER =
            Keyset.by(
                    Keyset.ascending(ASSESSMENT_ITEM.ORDINAL, Object::toString, Integer::valueOf),
                    Keyset.id(ASSESSMENT_ITEM.ID, AssessmentItemId::value, AssessmentItemId::new));

    private static final Keyset OLDEST_FIRST =
            Keyset.by(
                    Keyset.id(ASSESSMENT_TURN.ID, AssessmentTurnId::value, AssessmentTurnId::new));

    private final TenantDsl tenants;
    private final Snapshots snapshots;
    private final ChildTable<AssessmentItemRecord, AssessmentId> ofAssessments;
    private final ChildTable<AssessmentItemRecord, ColleagueId> ofAssignees;
    private final ChildTable<AssessmentItemPartRecord, AssessmentItemId> parts;
    private final TenantTable<AssessmentTurnRecord, AssessmentTurnId> turns;
    private final ChildTable<AssessmentTurnRecord, AssessmentItemId> turnsOfItems;

    JooqAssessmentItemRepository(TenantDsl tenants, Snapshots snapshots) {
        super(tenants, ASSESSMENT_ITEM.ID);
        this.tenants = tenants;
        this.snapshots = snapshots;
        this.ofAssessments =
                ChildTable.of(
                        tenants,
                        ASSESSMENT_ITEM.TENANT_ID,
                        ASSESSMENT_ITEM.ASSESSMENT_ID,
                        ASSESSMENT_ITEM.ORDINAL);
        this.ofAssignees =
                ChildTable.of(
                        tenants,
                        ASSESSMENT_ITEM.TENANT_ID,
                        ASSESSMENT_ITEM.ASSIGNEE_ID,
                        ASSESSMENT_ITEM.DUE_ON,
                        ASSESSMENT_ITEM.ASSESSMENT_ID,
                        ASSESSMENT_ITEM.ORDINAL);
        this.parts =
                ChildTable.of(
                        tenants,
                        ASSESSMENT_ITEM_PART.TENANT_ID,
                        ASSESSMENT_ITEM_PART.ITEM_ID,
                        ASSESSMENT_ITEM_PART.ORDINAL);
        this.turns = TenantTable.of(tenants, ASSESSMENT_TURN.ID);
        this.turnsOfItems =
                ChildTable.of(
                        tenants,
                        ASSESSMENT_TURN.TENANT_ID,
                        ASSESSMENT_TURN.ITEM_ID,
                        ASSESSMENT_TURN.ID);
    }

    @Override
    public Map<Ref<AssessmentId>, List<AskedItem>> listAsked(
            TenantScopes scopes, Collection<Ref<AssessmentId>> assessments) {
        return snapshots.read(
                () -> {
                    var items = ofAssessments.list(scopes, assessments, this::toDomain);
                    var partsOfAll = partsOfAll(scopes, assessments);
                    var asked = new LinkedHashMap<Ref<AssessmentId>, List<AskedItem>>();
                    items.forEach(
                            (assessment, all) ->
                                    asked.put(
                                            assessment,
                                            all.stream()
                                                    .map(
                                                            item ->
                                                                    asked(
                                                                            assessment,
                                                                            item,
                                                                            partsOfAll))
                                                    .toList()));
                    return asked;
                });
    }

    private static AskedItem asked(
            Ref<AssessmentId> assessment,
            AssessmentItem item,
            Map<Ref<AssessmentItemId>, List<ItemPart>> parts) {
        var ref = new Ref<>(assessment.tenant(), item.id());
        return new AskedItem(item, parts.getOrDefault(ref, List.of()));
    }

    private Map<Ref<AssessmentItemId>, List<ItemPart>> partsOfAll(
            TenantScopes scopes, Collection<Ref<AssessmentId>> assessments) {
        return tenants.across(scopes)
                .selectFrom(ASSESSMENT_ITEM_PART)
                .where(
                        ASSESSMENT_ITEM_PART.TENANT_ID.in(scopes.tenants()),
                        ASSESSMENT_ITEM_PART.ITEM_ID.in(
                                select(ASSESSMENT_ITEM.ID)
                                        .from(ASSESSMENT_ITEM)
                                        .where(
                                                ASSESSMENT_ITEM.TENANT_ID.in(scopes.tenants()),
                                                ASSESSMENT_ITEM.ASSESSMENT_ID.in(
                                                        assessments.stream()
                                                                .map(Ref::id)
                                                                .toList()))))
                .orderBy(ASSESSMENT_ITEM_PART.ORDINAL)
                .fetchGroups(
                        row -> new Ref<>(row.getTenantId(), row.getItemId()),
                        JooqAssessmentItemRepository::toDomain);
    }

    @Override
    public Map<Ref<AssessmentId>, Page<AssessmentItem>> pages(
            TenantScopes scopes,
            Collection<Ref<AssessmentId>> assessments,
            AssessmentItemFilter filter,
            PageRequest page) {
        return ofAssessments.pages(
                scopes, assessments, IN_ORDER, matching(scopes, filter), page, this::toDomain);
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
        if (filter.login() != null) {
            conditions.add(
                    ASSESSMENT_ITEM.ASSIGNEE_ID.in(
                            select(COLLEAGUE.ID)
                                    .from(COLLEAGUE)
                                    .where(
                                            COLLEAGUE.TENANT_ID.in(scopes.tenants()),
                                            COLLEAGUE.TENANT_ID.eq(ASSESSMENT_ITEM.TENANT_ID),
                                            COLLEAGUE.PERSON_ID.eq(filter.login()))));
        }
        if (filter.site() != null) {
            conditions.add(ASSESSMENT_ITEM.SITE_ID.eq(filter.site()));
        }
        if (filter.standard() != null || filter.chapter() != null) {
            conditions.add(ASSESSMENT_ITEM.ID.in(itemsOf(scopes, filter)));
        }
        if (filter.words() != null) {
            filter.words().words().forEach(word -> conditions.add(isAbout(word)));
        }
        return and(conditions);
    }

    /// The word is in the answer, or in what the catalogue calls the clause or control.
    private static Condition isAbout(String word) {
        return TextSearch.isIn(
                        word,
                        ASSESSMENT_ITEM.JUSTIFICATION,
                        ASSESSMENT_ITEM.NOTES,
                        ASSESSMENT_ITEM.EVIDENCE)
                .or(
                        exists(
                                select(one())
                                        .from(ASSESSMENT_ITEM_PART)
                                        .where(
                                                ASSESSMENT_ITEM_PART.TENANT_ID.eq(
                                                        ASSESSMENT_ITEM.TENANT_ID),
                                                ASSESSMENT_ITEM_PART.ITEM_ID.eq(ASSESSMENT_ITEM.ID),
                                                CatalogueWords.areOfClause(
                                                                ASSESSMENT_ITEM_PART.CLAUSE_ID,
                                                                word)
                                                        .or(
                                                                CatalogueWords.areOfControl(
                                                                        ASSESSMENT_ITEM_PART
                                                                                .CONTROL_ID,
                                                                        word)))));
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
    public Map<Ref<ColleagueId>, List<AssessmentItem>> listWaitingFor(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues) {
        var withRespondent =
                Stream.of(AssessmentItemState.values())
                        .filter(AssessmentItemState::isWithRespondent)
                        .toList();
        return ofAssignees.list(
                scopes,
                colleagues,
                ASSESSMENT_ITEM
                        .STATE
                        .in(names(withRespondent))
                        .and(
                                ASSESSMENT_ITEM.ASSESSMENT_ID.in(
                                        select(ASSESSMENT.ID)
                                                .from(ASSESSMENT)
                                                .where(
                                                        ASSESSMENT.TENANT_ID.in(scopes.tenants()),
                                                        ASSESSMENT.STATE.eq(
                                                                JooqAssessmentRepository
                                                                        .IN_PROGRESS),
                                                        ASSESSMENT.ARCHIVED_AT.isNull()))),
                this::toDomain);
    }

    @Override
    public Map<Ref<AssessmentItemId>, List<ItemPart>> listParts(
            TenantScopes scopes, Collection<Ref<AssessmentItemId>> items) {
        return parts.list(scopes, items, JooqAssessmentItemRepository::toDomain);
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
    public void insertAll(TenantScope scope, List<AskedItem> items) {
        table.insertAll(scope, items.stream().map(asked -> toRow(asked.item())).toList());
        var rows = new ArrayList<AssessmentItemPartRecord>();
        for (var asked : items) {
            for (var i = 0; i < asked.parts().size(); i++) {
                rows.add(toRow(asked.item().id(), i, asked.parts().get(i)));
            }
        }
        parts.insertAll(scope, rows);
    }

    @Override
    public void update(TenantScope scope, AssessmentItem item, int expectedVersion) {
        if (updateAll(scope, List.of(item)).isPresent()) {
            throw new VersionConflictException(
                    find(scope, item.id())
                            .orElseThrow(() -> new NotFoundException("id"))
                            .version());
        }
    }

    @Override
    public Optional<AssessmentItemId> updateAll(TenantScope scope, List<AssessmentItem> items) {
        return table.updateAll(
                scope,
                items.stream().map(this::toRow).toList(),
                // Whoever calls has locked the assessment; this holds should somebody forget.
                ASSESSMENT_ITEM.ASSESSMENT_ID.in(
                        select(ASSESSMENT.ID)
                                .from(ASSESSMENT)
                                .where(
                                        ASSESSMENT.TENANT_ID.eq(scope.tenant()),
                                        ASSESSMENT.STATE.eq(
                                                JooqAssessmentRepository.IN_PROGRESS))));
    }

    @Override
    public Map<Ref<AssessmentTurnId>, AssessmentTurn> listTurns(
            TenantScopes scopes, Collection<Ref<AssessmentTurnId>> refs) {
        return turns.list(scopes, refs, AssessmentTurnRows::toDomain);
    }

    @Override
    public Map<Ref<AssessmentItemId>, Page<AssessmentTurn>> pagesOfTurns(
            TenantScopes scopes, Collection<Ref<AssessmentItemId>> items, PageRequest page) {
        return turnsOfItems.pages(
                scopes, items, OLDEST_FIRST, noCondition(), page, AssessmentTurnRows::toDomain);
    }

    @Override
    public void insertTurns(TenantScope scope, List<AssessmentTurn> added) {
        turns.insertAll(scope, added.stream().map(AssessmentTurnRows::toRow).toList());
    }

    @Override
    protected AssessmentItem toDomain(AssessmentItemRecord row) {
        return new AssessmentItem(
                row.getId(),
                row.getAssessmentId(),
                row.getVersion(),
                new Question(row.getQuestionKey(), row.getOrdinal(), row.getSiteId()),
                AssessmentItemState.valueOf(row.getState()),
                new Answer(
                        AssessmentResult.valueOf(row.getResult()),
                        row.getJustification(),
                        row.getMaturity(),
                        row.getNotes(),
                        row.getEvidence()),
                effort(row),
                row.getAssigneeId(),
                row.getDueOn(),
                row.getChangedAt(),
                row.getChangedById());
    }

    private static @Nullable Effort effort(AssessmentItemRecord row) {
        if (row.getEffortDays() == null) {
            return null;
        }
        var price =
                row.getPriceBasis() == null
                        ? null
                        : new Effort.Price(
                                Effort.Basis.valueOf(row.getPriceBasis()),
                                new Money(
                                        row.getPriceAmount(),
                                        Currency.getInstance(row.getPriceCurrency())));
        return new Effort(row.getEffortDays(), price);
    }

    @Override
    protected AssessmentItemRecord toRow(AssessmentItem item) {
        var answer = item.answer();
        var effort = item.effort();
        var price = effort == null ? null : effort.price();
        return new AssessmentItemRecord()
                .setId(item.id())
                .setAssessmentId(item.assessment())
                .setVersion(item.version())
                .setOrdinal(item.question().ordinal())
                .setQuestionKey(item.question().key())
                .setSiteId(item.question().site())
                .setState(item.state().name())
                .setResult(answer.result().name())
                .setJustification(answer.justification())
                .setMaturity(answer.maturity())
                .setNotes(answer.notes())
                .setEvidence(answer.evidence())
                .setEffortDays(effort == null ? null : effort.days())
                .setPriceBasis(price == null ? null : price.basis().name())
                .setPriceAmount(price == null ? null : price.amount().amount())
                .setPriceCurrency(
                        price == null ? null : price.amount().currency().getCurrencyCode())
                .setAssigneeId(item.assignee())
                .setDueOn(item.dueOn())
                .setChangedAt(item.changedAt())
                .setChangedById(item.changedBy());
    }

    private static ItemPart toDomain(AssessmentItemPartRecord row) {
        return new ItemPart(
                row.getStandardId(), row.getChapter(), row.getClauseId(), row.getControlId());
    }

    private static AssessmentItemPartRecord toRow(
            AssessmentItemId item, int ordinal, ItemPart part) {
        return new AssessmentItemPartRecord()
                .setItemId(item)
                .setOrdinal(ordinal)
                .setStandardId(part.standard())
                .setChapter(part.chapter())
                .setClauseId(part.clause())
                .setControlId(part.control());
    }
}
