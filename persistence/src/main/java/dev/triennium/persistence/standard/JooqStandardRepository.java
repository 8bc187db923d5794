package dev.triennium.persistence.standard;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.CONTROL;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_AMENDMENT;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_CHANGE;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_CHANGE_PART;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_TRANSITION;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_TRANSITION_MILESTONE;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.Amendment;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.Control;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.EditionChange;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardFilter;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardOrder;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.Transition;
import dev.triennium.domain.standard.TransitionId;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.StandardChangePartRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardChangeRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardTransitionRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class JooqStandardRepository implements StandardRepository {

    private static final Keyset.Key<StandardId> STANDARD_ID =
            Keyset.id(STANDARD.ID, StandardId::value, StandardId::new);
    private static final Keyset BY_DESIGNATION =
            Keyset.by(Keyset.ascending(STANDARD.DESIGNATION), STANDARD_ID);
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
    private static final Keyset CHANGES_IN_ORDER = Keyset.by(ordinal(STANDARD_CHANGE.ORDINAL));

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
    public Page<Standard> list(StandardFilter filter, StandardOrder order, PageRequest page) {
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
    public Map<StandardId, Standard> findAll(Collection<StandardId> ids) {
        return dsl.selectFrom(STANDARD)
                .where(STANDARD.ID.in(ids))
                .fetchMap(STANDARD.ID, StandardRows::standard);
    }

    @Override
    public Map<StandardId, Standard> findSuccessors(Collection<StandardId> ids) {
        return dsl.selectFrom(STANDARD)
                .where(STANDARD.SUPERSEDES_ID.in(ids))
                .fetchMap(STANDARD.SUPERSEDES_ID, StandardRows::standard);
    }

    @Override
    public Map<StandardId, List<Amendment>> findAmendments(Collection<StandardId> standards) {
        return dsl.selectFrom(STANDARD_AMENDMENT)
                .where(STANDARD_AMENDMENT.STANDARD_ID.in(standards))
                .orderBy(STANDARD_AMENDMENT.STANDARD_ID, STANDARD_AMENDMENT.ORDINAL)
                .fetchGroups(STANDARD_AMENDMENT.STANDARD_ID, StandardRows::amendment);
    }

    @Override
    public Map<ClauseId, Clause> findClauses(Collection<ClauseId> ids) {
        return dsl.selectFrom(CLAUSE)
                .where(CLAUSE.ID.in(ids))
                .fetchMap(CLAUSE.ID, StandardRows::clause);
    }

    @Override
    public Map<StandardId, List<Clause>> findChapters(Collection<StandardId> standards) {
        return dsl.selectFrom(CLAUSE)
                .where(CLAUSE.STANDARD_ID.in(standards), CLAUSE.PARENT_ID.isNull())
                .orderBy(CLAUSE.STANDARD_ID, CLAUSE.ORDINAL)
                .fetchGroups(CLAUSE.STANDARD_ID, StandardRows::clause);
    }

    @Override
    public Map<ClauseId, List<Clause>> findChildren(Collection<ClauseId> parents) {
        return dsl.selectFrom(CLAUSE)
                .where(CLAUSE.PARENT_ID.in(parents))
                .orderBy(CLAUSE.STANDARD_ID, CLAUSE.ORDINAL)
                .fetchGroups(CLAUSE.PARENT_ID, StandardRows::clause);
    }

    @Override
    public Map<StandardId, Page<Clause>> listClauses(
            Collection<StandardId> standards, PageRequest page) {
        return CLAUSES_IN_ORDER.pages(
                dsl,
                CLAUSE,
                CLAUSE.STANDARD_ID.in(standards),
                CLAUSE.STANDARD_ID,
                page,
                StandardRows::clause);
    }

    @Override
    public Map<ControlId, Control> findControls(Collection<ControlId> ids) {
        return dsl.selectFrom(CONTROL)
                .where(CONTROL.ID.in(ids))
                .fetchMap(CONTROL.ID, StandardRows::control);
    }

    @Override
    public Map<StandardId, Page<Control>> listControls(
            Collection<StandardId> standards, PageRequest page) {
        return CONTROLS_IN_ORDER.pages(
                dsl,
                CONTROL,
                CONTROL.STANDARD_ID.in(standards),
                CONTROL.STANDARD_ID,
                page,
                StandardRows::control);
    }

    @Override
    public Map<StandardId, Transition> findTransitionsTo(Collection<StandardId> standards) {
        return transitions(STANDARD_TRANSITION.TO_STANDARD_ID, standards);
    }

    @Override
    public Map<StandardId, Transition> findTransitionsFrom(Collection<StandardId> standards) {
        return transitions(STANDARD_TRANSITION.FROM_STANDARD_ID, standards);
    }

    private Map<StandardId, Transition> transitions(
            Field<StandardId> end, Collection<StandardId> standards) {
        return dsl.selectFrom(STANDARD_TRANSITION)
                .where(end.in(standards))
                .fetchMap(end, (StandardTransitionRecord row) -> StandardRows.transition(row));
    }

    @Override
    public Map<TransitionId, List<Transition.Milestone>> findMilestones(
            Collection<TransitionId> transitions) {
        return dsl.selectFrom(STANDARD_TRANSITION_MILESTONE)
                .where(STANDARD_TRANSITION_MILESTONE.TRANSITION_ID.in(transitions))
                .orderBy(
                        STANDARD_TRANSITION_MILESTONE.TRANSITION_ID,
                        STANDARD_TRANSITION_MILESTONE.ORDINAL)
                .fetchGroups(STANDARD_TRANSITION_MILESTONE.TRANSITION_ID, StandardRows::milestone);
    }

    @Override
    public Map<TransitionId, Page<EditionChange>> listChanges(
            Collection<TransitionId> transitions, PageRequest page) {
        var pages =
                CHANGES_IN_ORDER.pages(
                        dsl,
                        STANDARD_CHANGE,
                        STANDARD_CHANGE.TRANSITION_ID.in(transitions),
                        STANDARD_CHANGE.TRANSITION_ID,
                        page,
                        row -> row);
        var parts = parts(pages);
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

    /// Where a change stands.
    private record Place(TransitionId transition, int ordinal) {}

    private static Place place(StandardChangeRecord row) {
        return new Place(row.getTransitionId(), row.getOrdinal());
    }

    private Map<Place, List<StandardChangePartRecord>> parts(
            Map<TransitionId, Page<StandardChangeRecord>> pages) {
        var wanted = noCondition();
        for (var page : pages.entrySet()) {
            var ordinals = page.getValue().values().stream().map(StandardChangeRecord::getOrdinal);
            wanted =
                    wanted.or(
                            STANDARD_CHANGE_PART
                                    .TRANSITION_ID
                                    .eq(page.getKey())
                                    .and(
                                            STANDARD_CHANGE_PART.CHANGE_ORDINAL.in(
                                                    ordinals.toList())));
        }
        var byPlace = new LinkedHashMap<Place, List<StandardChangePartRecord>>();
        if (pages.isEmpty()) {
            return byPlace;
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
