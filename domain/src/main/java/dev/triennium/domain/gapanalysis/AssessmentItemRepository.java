package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The items of assessments, with what they answer for and what was done to them.
public interface AssessmentItemRepository
        extends AggregateRepository<AssessmentItemId, AssessmentItem> {

    /// Those that exist of the given ones.
    Map<Ref<AssessmentItemId>, AssessmentItem> list(
            TenantScopes scopes, Collection<Ref<AssessmentItemId>> refs);

    /// All items of each assessment in their order, at most [AssessmentService#MAX_ITEMS].
    Map<Ref<AssessmentId>, List<AskedItem>> listAsked(
            TenantScopes scopes, Collection<Ref<AssessmentId>> assessments);

    /// A page of each assessment's items, in the order of the questions.
    Map<Ref<AssessmentId>, Page<AssessmentItem>> pages(
            TenantScopes scopes,
            Collection<Ref<AssessmentId>> assessments,
            AssessmentItemFilter filter,
            PageRequest page);

    /// The items of assessments in use that wait for an answer of each colleague, the most pressing
    /// first.
    Map<Ref<ColleagueId>, List<AssessmentItem>> listWaitingFor(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues);

    /// What each item answers for, in the order of the assessment's editions.
    Map<Ref<AssessmentItemId>, List<ItemPart>> listParts(
            TenantScopes scopes, Collection<Ref<AssessmentItemId>> items);

    /// What to call items in a mail, such as `ISO 9001:2026 4.1`.
    Map<AssessmentItemId, String> listLabels(TenantScope scope, Collection<AssessmentItemId> ids);

    /// When the answers of those items that have been handed over were so the last time.
    Map<AssessmentItemId, HandOver> listHandOvers(
            TenantScope scope, Collection<AssessmentItemId> ids);

    /// What keeps an assessment from being complete.
    ///
    /// @param notAssessed items without a result
    /// @param notAccepted items with a result that nobody has accepted
    record Unfinished(int notAssessed, int notAccepted) {}

    Unfinished countUnfinished(TenantScope scope, AssessmentId id);

    void insertAll(TenantScope scope, List<AskedItem> items);

    /// Stores each item over the version before it, all or none.
    ///
    /// @return the first of which another version is stored, or whose assessment is complete
    Optional<AssessmentItemId> updateAll(TenantScope scope, List<AssessmentItem> items);

    Map<Ref<AssessmentTurnId>, AssessmentTurn> listTurns(
            TenantScopes scopes, Collection<Ref<AssessmentTurnId>> refs);

    /// A page of each item's turns, oldest first.
    Map<Ref<AssessmentItemId>, Page<AssessmentTurn>> pagesOfTurns(
            TenantScopes scopes, Collection<Ref<AssessmentItemId>> items, PageRequest page);

    void insertTurns(TenantScope scope, List<AssessmentTurn> turns);
}
