package dev.triennium.domain.standard;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the catalogue. It belongs to no tenant, so nothing here takes a scope. Each method is one
/// statement; a map has no entry for a key of which nothing is known.
public interface StandardRepository {

    Optional<Standard> find(StandardId id);

    Optional<Standard> findByKey(String key);

    Page<Standard> list(StandardFilter filter, StandardOrder order, PageRequest page);

    Map<StandardId, Standard> findAll(Collection<StandardId> ids);

    /// The editions that replace these, by the replaced one.
    Map<StandardId, Standard> findSuccessors(Collection<StandardId> ids);

    Map<StandardId, List<Amendment>> findAmendments(Collection<StandardId> standards);

    Map<ClauseId, Clause> findClauses(Collection<ClauseId> ids);

    /// The clauses without a parent, in the standard's order.
    Map<StandardId, List<Clause>> findChapters(Collection<StandardId> standards);

    /// What stands directly below each clause, in the standard's order.
    Map<ClauseId, List<Clause>> findChildren(Collection<ClauseId> parents);

    /// Chapters and all below them, in the standard's order.
    Map<StandardId, Page<Clause>> listClauses(Collection<StandardId> standards, PageRequest page);

    Map<ControlId, Control> findControls(Collection<ControlId> ids);

    Map<StandardId, Page<Control>> listControls(Collection<StandardId> standards, PageRequest page);

    /// The ways that lead to these editions.
    Map<StandardId, Transition> findTransitionsTo(Collection<StandardId> standards);

    /// The ways that lead on from these editions.
    Map<StandardId, Transition> findTransitionsFrom(Collection<StandardId> standards);

    Map<TransitionId, List<Transition.Milestone>> findMilestones(
            Collection<TransitionId> transitions);

    /// All of them, in the catalogue's order.
    List<Transition> listTransitions();

    /// In the order of the newer edition. One more statement reads what the changes join and split.
    Map<TransitionId, Page<EditionChange>> listChanges(
            Collection<TransitionId> transitions, EditionChangeFilter filter, PageRequest page);

    /// One more statement reads what the changes join and split.
    Map<EditionChangeId, EditionChange> findChanges(Collection<EditionChangeId> ids);

    Map<TransitionId, List<EditionChange.Count>> countChanges(Collection<TransitionId> transitions);

    /// In the order of the harmonized structure, then our own relations.
    ///
    /// @param kind null: both
    Page<Topic> listTopics(Topic.@Nullable Kind kind, PageRequest page);

    Map<TopicId, Topic> findTopics(Collection<TopicId> ids);

    /// Edition by edition.
    Map<TopicId, Page<Topic.Part>> listTopicParts(Collection<TopicId> topics, PageRequest page);

    Map<ClauseId, List<Topic>> findTopicsOfClauses(Collection<ClauseId> clauses);

    Map<ControlId, List<Topic>> findTopicsOfControls(Collection<ControlId> controls);

    Map<ControlId, List<ControlRelation>> findRelations(Collection<ControlId> controls);

    /// All of them, in the catalogue's order.
    List<Combination> listCombinations();
}
