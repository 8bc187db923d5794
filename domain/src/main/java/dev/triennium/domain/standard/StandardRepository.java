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

    Page<Standard> page(StandardFilter filter, StandardOrder order, PageRequest page);

    /// Editions, clauses and controls that have these words in their number or title, in any
    /// language that the catalogue is in.
    Page<CatalogueHit> pageOfHits(SearchWords words, PageRequest page);

    Map<StandardId, Standard> list(Collection<StandardId> ids);

    /// The editions that replace these, by the replaced one.
    Map<StandardId, Standard> listSuccessors(Collection<StandardId> ids);

    Map<StandardId, List<Amendment>> listAmendments(Collection<StandardId> standards);

    Map<ClauseId, Clause> listClauses(Collection<ClauseId> ids);

    /// The clauses without a parent, in the standard's order.
    Map<StandardId, List<Clause>> listChapters(Collection<StandardId> standards);

    /// What stands directly below each clause, in the standard's order.
    Map<ClauseId, List<Clause>> listChildren(Collection<ClauseId> parents);

    /// Chapters and all below them, in the standard's order.
    Map<StandardId, Page<Clause>> pagesOfClauses(
            Collection<StandardId> standards, PageRequest page);

    /// The clauses that ask for documented information, in the standard's order.
    Map<StandardId, List<Clause>> listDocumented(Collection<StandardId> standards);

    Map<ControlId, Control> listControls(Collection<ControlId> ids);

    Map<StandardId, Page<Control>> pagesOfControls(
            Collection<StandardId> standards, PageRequest page);

    /// The ways that lead to these editions.
    Map<StandardId, Transition> listTransitionsTo(Collection<StandardId> standards);

    /// The ways that lead on from these editions.
    Map<StandardId, Transition> listTransitionsFrom(Collection<StandardId> standards);

    Map<TransitionId, List<Transition.Milestone>> listMilestones(
            Collection<TransitionId> transitions);

    /// In the catalogue's order.
    Page<Transition> pageOfTransitions(PageRequest page);

    /// In the order of the newer edition. One more statement reads what the changes join and split.
    Map<TransitionId, Page<EditionChange>> pagesOfChanges(
            Collection<TransitionId> transitions, EditionChangeFilter filter, PageRequest page);

    /// One more statement reads what the changes join and split.
    Map<EditionChangeId, EditionChange> listChanges(Collection<EditionChangeId> ids);

    Map<TransitionId, List<EditionChange.Count>> countChanges(Collection<TransitionId> transitions);

    /// In the order of the harmonized structure, then our own relations.
    ///
    /// @param kind null: both
    Page<Topic> pageOfTopics(Topic.@Nullable Kind kind, PageRequest page);

    Map<TopicId, Topic> listTopics(Collection<TopicId> ids);

    /// Edition by edition.
    Map<TopicId, Page<Topic.Part>> pagesOfTopicParts(Collection<TopicId> topics, PageRequest page);

    Map<ClauseId, List<Topic>> listTopicsOfClauses(Collection<ClauseId> clauses);

    Map<ControlId, List<Topic>> listTopicsOfControls(Collection<ControlId> controls);

    Map<ControlId, List<ControlRelation>> listRelations(Collection<ControlId> controls);

    /// In the catalogue's order. One more statement reads what they combine.
    Page<Combination> pageOfCombinations(PageRequest page);
}
