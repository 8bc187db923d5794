package dev.triennium.persistence.standard;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.CONTROL;
import static dev.triennium.persistence.jooq.generated.Tables.CONTROL_RELATION;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_AMENDMENT;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_CHANGE;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_CHANGE_PART;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_COMBINATION;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_COMBINATION_PART;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_SEARCH;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_TOPIC;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_TOPIC_PART;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_TRANSITION;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_TRANSITION_MILESTONE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.Amendment;
import dev.triennium.domain.standard.CatalogueHit;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.Combination;
import dev.triennium.domain.standard.Control;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.ControlRelation;
import dev.triennium.domain.standard.Documentation;
import dev.triennium.domain.standard.EditionChange;
import dev.triennium.domain.standard.EditionChangeFilter;
import dev.triennium.domain.standard.EditionChangeId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardFilter;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardOrder;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.Topic;
import dev.triennium.domain.standard.TopicId;
import dev.triennium.domain.standard.Transition;
import dev.triennium.domain.standard.TransitionId;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.StandardChangePartRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardChangeRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardCombinationRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardTransitionRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqStandardRepository implements StandardRepository {

    private static final Keyset.Key<StandardId> STANDARD_ID =
            Keyset.id(STANDARD.ID, StandardId::value, StandardId::new);
    private static final Keyset BY_DESIGNATION =
            Keyset.by(Keyset.ascending(STANDARD.DESIGNATION_ORDER), STANDARD_ID);
    private static final Keyset NEWEST_FIRST =
            Keyset.by(
                    Keyset.descending(STANDARD.PUBLISHED_ON, LocalDate::toString, LocalDate::parse),
                    STANDARD_ID);
    private static final Keyset CLAUSES_IN_ORDER =
            Keyset.by(
                    ordinal(CLAUSE.ORDINAL), Keyset.id(CLAUSE.ID, ClauseId::value, ClauseId::new));
    private static final Keyset CONTROLS_IN_ORDER =
            Keyset.by(
                    ordinal(CONTROL.ORDINAL),
                    Keyset.id(CONTROL.ID, ControlId::value, ControlId::new));
    private static final Keyset TRANSITIONS_IN_ORDER =
            Keyset.by(
                    ordinal(STANDARD_TRANSITION.ORDINAL),
                    Keyset.id(STANDARD_TRANSITION.ID, TransitionId::value, TransitionId::new));
    private static final Keyset COMBINATIONS_IN_ORDER =
            Keyset.by(ordinal(STANDARD_COMBINATION.ORDINAL));
    private static final Keyset CHANGES_IN_ORDER = Keyset.by(ordinal(STANDARD_CHANGE.ORDINAL));

    private static final Keyset HITS_IN_ORDER = Keyset.by(ordinal(STANDARD_SEARCH.ORDINAL));
    private static final Keyset TOPICS_IN_ORDER = Keyset.by(ordinal(STANDARD_TOPIC.ORDINAL));
    private static final Keyset TOPIC_PARTS_IN_ORDER =
            Keyset.by(
                    Keyset.id(STANDARD_TOPIC_PART.STANDARD_ID, StandardId::value, StandardId::new),
                    ordinal(STANDARD_TOPIC_PART.ORDINAL));

    private final DSLContext dsl;

    JooqStandardRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    private static Keyset.Key<Integer> ordinal(Field<Integer> field) {
        return Keyset.ascending(field, Object::toString, Integer::valueOf);
    }

    @Override
    public Optional<Standard> find(StandardId id) {
        return dsl.selectFrom(STANDARD)
                .where(STANDARD.ID.eq(id))
                .fetchOptional(StandardRows::standard);
    }

    @Override
    public Optional<Standard> findByKey(String key) {
        return dsl.selectFrom(STANDARD)
                .where(STANDARD.STANDARD_KEY.eq(key))
                .fetchOptional(StandardRows::standard);
    }

    @Override
    public Page<Standard> page(StandardFilter filter, StandardOrder order, PageRequest page) {
        var keyset =
                switch (order) {
                    case DESIGNATION -> BY_DESIGNATION;
                    case NEWEST_FIRST -> NEWEST_FIRST;
                };
        return keyset.page(
                dsl.selectFrom(STANDARD).where(matching(filter)), page, StandardRows::standard);
    }

    private static Condition matching(StandardFilter filter) {
        var condition = noCondition();
        if (filter.discipline() != null) {
            condition = condition.and(STANDARD.DISCIPLINE.eq(filter.discipline().name()));
        }
        if (filter.state() != null) {
            condition = condition.and(STANDARD.STATUS.eq(filter.state().name()));
        }
        if (filter.code() != null) {
            condition = condition.and(STANDARD.CODE.eq(filter.code()));
        }
        return condition;
    }

    @Override
    public Page<CatalogueHit> pageOfHits(SearchWords words, PageRequest page) {
        return HITS_IN_ORDER.page(
                dsl.selectFrom(STANDARD_SEARCH).where(SearchRows.matching(words)),
                page,
                row ->
                        new CatalogueHit(
                                row.getStandardId(), row.getClauseId(), row.getControlId()));
    }

    @Override
    public Map<StandardId, Standard> list(Collection<StandardId> ids) {
        return dsl.selectFrom(STANDARD)
                .where(STANDARD.ID.in(ids))
                .fetchMap(STANDARD.ID, StandardRows::standard);
    }

    @Override
    public Map<StandardId, Standard> listSuccessors(Collection<StandardId> ids) {
        return dsl.selectFrom(STANDARD)
                .where(STANDARD.SUPERSEDES_ID.in(ids))
                .fetchMap(STANDARD.SUPERSEDES_ID, StandardRows::standard);
    }

    @Override
    public Map<StandardId, List<Amendment>> listAmendments(Collection<StandardId> standards) {
        return dsl.selectFrom(STANDARD_AMENDMENT)
                .where(STANDARD_AMENDMENT.STANDARD_ID.in(standards))
                .orderBy(STANDARD_AMENDMENT.STANDARD_ID, STANDARD_AMENDMENT.ORDINAL)
                .fetchGroups(STANDARD_AMENDMENT.STANDARD_ID, StandardRows::amendment);
    }

    @Override
    public Map<ClauseId, Clause> listClauses(Collection<ClauseId> ids) {
        return dsl.selectFrom(CLAUSE)
                .where(CLAUSE.ID.in(ids))
                .fetchMap(CLAUSE.ID, StandardRows::clause);
    }

    @Override
    public Map<StandardId, List<Clause>> listChapters(Collection<StandardId> standards) {
        return dsl.selectFrom(CLAUSE)
                .where(CLAUSE.STANDARD_ID.in(standards), CLAUSE.PARENT_ID.isNull())
                .orderBy(CLAUSE.STANDARD_ID, CLAUSE.ORDINAL)
                .fetchGroups(CLAUSE.STANDARD_ID, StandardRows::clause);
    }

    @Override
    public Map<StandardId, List<Clause>> listDocumented(Collection<StandardId> standards) {
        return dsl.selectFrom(CLAUSE)
                .where(
                        CLAUSE.STANDARD_ID.in(standards),
                        CLAUSE.DOCUMENTATION.in(
                                Documentation.REQUIRED.name(), Documentation.CONDITIONAL.name()))
                .orderBy(CLAUSE.STANDARD_ID, CLAUSE.ORDINAL)
                .fetchGroups(CLAUSE.STANDARD_ID, StandardRows::clause);
    }

    @Override
    public Map<ClauseId, List<Clause>> listChildren(Collection<ClauseId> parents) {
        return dsl.selectFrom(CLAUSE)
                .where(CLAUSE.PARENT_ID.in(parents))
                .orderBy(CLAUSE.STANDARD_ID, CLAUSE.ORDINAL)
                .fetchGroups(CLAUSE.PARENT_ID, StandardRows::clause);
    }

    @Override
    public Map<StandardId, Page<Clause>> pagesOfClauses(
            Collection<StandardId> standards, PageRequest page) {
        return CLAUSES_IN_ORDER.pages(
                dsl,
                CLAUSE,
                CLAUSE.STANDARD_ID.in(standards),
                Keyset.Parents.of(CLAUSE.STANDARD_ID, standards),
                page,
                StandardRows::clause);
    }

    @Override
    public Map<ControlId, Control> listControls(Collection<ControlId> ids) {
        return dsl.selectFrom(CONTROL)
                .where(CONTROL.ID.in(ids))
                .fetchMap(CONTROL.ID, StandardRows::control);
    }

    @Override
    public Map<StandardId, Page<Control>> pagesOfControls(
            Collection<StandardId> standards, PageRequest page) {
        return CONTROLS_IN_ORDER.pages(
                dsl,
                CONTROL,
                CONTROL.STANDARD_ID.in(standards),
                Keyset.Parents.of(CONTROL.STANDARD_ID, standards),
                page,
                StandardRows::control);
    }

    @Override
    public Map<StandardId, Transition> listTransitionsTo(Collection<StandardId> standards) {
        return transitions(STANDARD_TRANSITION.TO_STANDARD_ID, standards);
    }

    @Override
    public Map<StandardId, Transition> listTransitionsFrom(Collection<StandardId> standards) {
        return transitions(STANDARD_TRANSITION.FROM_STANDARD_ID, standards);
    }

    private Map<StandardId, Transition> transitions(
            Field<StandardId> end, Collection<StandardId> standards) {
        return dsl.selectFrom(STANDARD_TRANSITION)
                .where(end.in(standards))
                .fetchMap(end, (StandardTransitionRecord row) -> StandardRows.transition(row));
    }

    @Override
    public Map<TransitionId, List<Transition.Milestone>> listMilestones(
            Collection<TransitionId> transitions) {
        return dsl.selectFrom(STANDARD_TRANSITION_MILESTONE)
                .where(STANDARD_TRANSITION_MILESTONE.TRANSITION_ID.in(transitions))
                .orderBy(
                        STANDARD_TRANSITION_MILESTONE.TRANSITION_ID,
                        STANDARD_TRANSITION_MILESTONE.ORDINAL)
                .fetchGroups(STANDARD_TRANSITION_MILESTONE.TRANSITION_ID, StandardRows::milestone);
    }

    @Override
    public Map<TransitionId, Page<EditionChange>> pagesOfChanges(
            Collection<TransitionId> transitions, EditionChangeFilter filter, PageRequest page) {
        var pages =
                CHANGES_IN_ORDER.pages(
                        dsl,
                        STANDARD_CHANGE,
                        STANDARD_CHANGE.TRANSITION_ID.in(transitions).and(matching(filter)),
                        Keyset.Parents.of(STANDARD_CHANGE.TRANSITION_ID, transitions),
                        page,
                        row -> row);
        var parts = parts(pages.values().stream().flatMap(one -> one.values().stream()).toList());
        var changes = new LinkedHashMap<TransitionId, Page<EditionChange>>();
        pages.forEach(
                (transition, rows) ->
                        changes.put(
                                transition,
                                rows.map(
                                        row ->
                                                StandardRows.change(
                                                        row,
                                                        parts.getOrDefault(
                                                                place(row), List.of())))));
        return changes;
    }

    @Override
    public Map<EditionChangeId, EditionChange> listChanges(Collection<EditionChangeId> ids) {
        var rows = dsl.selectFrom(STANDARD_CHANGE).where(STANDARD_CHANGE.ID.in(ids)).fetch();
        var parts = parts(rows);
        return rows.intoMap(
                STANDARD_CHANGE.ID,
                row -> StandardRows.change(row, parts.getOrDefault(place(row), List.of())));
    }

    private static Condition matching(EditionChangeFilter filter) {
        var condition = noCondition();
        if (filter.subject() != null) {
            condition = condition.and(STANDARD_CHANGE.SUBJECT.eq(filter.subject().name()));
        }
        if (filter.kinds() != null) {
            condition = condition.and(STANDARD_CHANGE.CHANGE_KIND.in(names(filter.kinds())));
        }
        if (filter.impacts() != null) {
            condition = condition.and(STANDARD_CHANGE.IMPACT.in(names(filter.impacts())));
        }
        return condition;
    }

    private static List<String> names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    @Override
    public Page<Transition> pageOfTransitions(PageRequest page) {
        return TRANSITIONS_IN_ORDER.page(
                dsl.selectFrom(STANDARD_TRANSITION).where(noCondition()),
                page,
                StandardRows::transition);
    }

    @Override
    public Map<TransitionId, List<EditionChange.Count>> countChanges(
            Collection<TransitionId> transitions) {
        return dsl.select(
                        STANDARD_CHANGE.TRANSITION_ID,
                        STANDARD_CHANGE.SUBJECT,
                        STANDARD_CHANGE.CHANGE_KIND,
                        count())
                .from(STANDARD_CHANGE)
                .where(STANDARD_CHANGE.TRANSITION_ID.in(transitions))
                .groupBy(
                        STANDARD_CHANGE.TRANSITION_ID,
                        STANDARD_CHANGE.SUBJECT,
                        STANDARD_CHANGE.CHANGE_KIND)
                .orderBy(STANDARD_CHANGE.SUBJECT, STANDARD_CHANGE.CHANGE_KIND)
                .fetchGroups(
                        STANDARD_CHANGE.TRANSITION_ID,
                        row ->
                                new EditionChange.Count(
                                        EditionChange.Subject.valueOf(row.value2()),
                                        EditionChange.Kind.valueOf(row.value3()),
                                        row.value4()));
    }

    @Override
    public Page<Topic> pageOfTopics(Topic.@Nullable Kind kind, PageRequest page) {
        var wanted = kind == null ? noCondition() : STANDARD_TOPIC.KIND.eq(kind.name());
        return TOPICS_IN_ORDER.page(
                dsl.selectFrom(STANDARD_TOPIC).where(wanted), page, StandardRows::topic);
    }

    @Override
    public Map<TopicId, Topic> listTopics(Collection<TopicId> ids) {
        return dsl.selectFrom(STANDARD_TOPIC)
                .where(STANDARD_TOPIC.ID.in(ids))
                .fetchMap(STANDARD_TOPIC.ID, StandardRows::topic);
    }

    @Override
    public Map<TopicId, Page<Topic.Part>> pagesOfTopicParts(
            Collection<TopicId> topics, PageRequest page) {
        return TOPIC_PARTS_IN_ORDER.pages(
                dsl,
                STANDARD_TOPIC_PART,
                STANDARD_TOPIC_PART.TOPIC_ID.in(topics),
                Keyset.Parents.of(STANDARD_TOPIC_PART.TOPIC_ID, topics),
                page,
                row ->
                        new Topic.Part(
                                row.getStandardId(),
                                row.getNumber(),
                                row.getClauseId(),
                                row.getControlId()));
    }

    @Override
    public Map<ClauseId, List<Topic>> listTopicsOfClauses(Collection<ClauseId> clauses) {
        return topicsOf(STANDARD_TOPIC_PART.CLAUSE_ID, clauses);
    }

    @Override
    public Map<ControlId, List<Topic>> listTopicsOfControls(Collection<ControlId> controls) {
        return topicsOf(STANDARD_TOPIC_PART.CONTROL_ID, controls);
    }

    private <I> Map<I, List<Topic>> topicsOf(Field<I> part, Collection<I> ids) {
        return dsl.select(
                        part,
                        STANDARD_TOPIC.ID,
                        STANDARD_TOPIC.TOPIC_KEY,
                        STANDARD_TOPIC.KIND,
                        STANDARD_TOPIC.HS_CLAUSE,
                        STANDARD_TOPIC.TITLE)
                .from(STANDARD_TOPIC_PART)
                .join(STANDARD_TOPIC)
                .on(STANDARD_TOPIC.ID.eq(STANDARD_TOPIC_PART.TOPIC_ID))
                .where(part.in(ids))
                .orderBy(STANDARD_TOPIC.ORDINAL)
                .fetchGroups(
                        part,
                        row ->
                                new Topic(
                                        row.value2(),
                                        row.value3(),
                                        Topic.Kind.valueOf(row.value4()),
                                        row.value5(),
                                        row.value6()));
    }

    @Override
    public Map<ControlId, List<ControlRelation>> listRelations(Collection<ControlId> controls) {
        return dsl.selectFrom(CONTROL_RELATION)
                .where(CONTROL_RELATION.CONTROL_ID.in(controls))
                .orderBy(CONTROL_RELATION.CONTROL_ID, CONTROL_RELATION.ORDINAL)
                .fetchGroups(
                        CONTROL_RELATION.CONTROL_ID,
                        row ->
                                new ControlRelation(
                                        ControlRelation.Strength.valueOf(row.getStrength()),
                                        row.getStandardId(),
                                        row.getNumber(),
                                        row.getClauseId(),
                                        row.getRelatedControlId()));
    }

    @Override
    public Page<Combination> pageOfCombinations(PageRequest page) {
        var rows =
                COMBINATIONS_IN_ORDER.page(
                        dsl.selectFrom(STANDARD_COMBINATION).where(noCondition()),
                        page,
                        Function.<StandardCombinationRecord>identity());
        var standards =
                dsl.selectFrom(STANDARD_COMBINATION_PART)
                        .where(
                                STANDARD_COMBINATION_PART.COMBINATION_ORDINAL.in(
                                        rows.values().stream()
                                                .map(StandardCombinationRecord::getOrdinal)
                                                .toList()))
                        .orderBy(STANDARD_COMBINATION_PART.ORDINAL)
                        .fetchGroups(
                                STANDARD_COMBINATION_PART.COMBINATION_ORDINAL,
                                STANDARD_COMBINATION_PART.STANDARD_ID);
        return rows.map(
                row ->
                        new Combination(
                                row.getName(),
                                row.getSharedShare(),
                                row.getNote(),
                                standards.getOrDefault(row.getOrdinal(), List.of())));
    }

    /// Where a change stands.
    private record Place(TransitionId transition, int ordinal) {}

    private static Place place(StandardChangeRecord row) {
        return new Place(row.getTransitionId(), row.getOrdinal());
    }

    private Map<Place, List<StandardChangePartRecord>> parts(List<StandardChangeRecord> changes) {
        var byPlace = new LinkedHashMap<Place, List<StandardChangePartRecord>>();
        if (changes.isEmpty()) {
            return byPlace;
        }
        var wanted = noCondition();
        var byTransition =
                changes.stream()
                        .collect(Collectors.groupingBy(StandardChangeRecord::getTransitionId));
        for (var one : byTransition.entrySet()) {
            var ordinals = one.getValue().stream().map(StandardChangeRecord::getOrdinal).toList();
            wanted =
                    wanted.or(
                            STANDARD_CHANGE_PART
                                    .TRANSITION_ID
                                    .eq(one.getKey())
                                    .and(STANDARD_CHANGE_PART.CHANGE_ORDINAL.in(ordinals)));
        }
        dsl.selectFrom(STANDARD_CHANGE_PART)
                .where(wanted)
                .orderBy(STANDARD_CHANGE_PART.SIDE, STANDARD_CHANGE_PART.ORDINAL)
                .forEach(
                        row ->
                                byPlace.computeIfAbsent(
                                                new Place(
                                                        row.getTransitionId(),
                                                        row.getChangeOrdinal()),
                                                _ -> new ArrayList<>())
                                        .add(row));
        return byPlace;
    }
}
