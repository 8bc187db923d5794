package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

public interface AssessmentRepository {

    Optional<Assessment> find(TenantScope scope, AssessmentId id);

    /// Those that exist of the given ones.
    Map<AssessmentId, Owned<Assessment>> list(TenantScopes scopes, Collection<AssessmentId> ids);

    /// Those of the given ones that can be answered.
    Set<AssessmentId> findInProgress(TenantScopes scopes, Collection<AssessmentId> ids);

    /// Newest first.
    Page<Assessment> list(TenantScope scope, PageRequest page);

    /// The assessment, which nobody can complete until the transaction ends. Others may answer it.
    Optional<Assessment> lockForAnswers(TenantScope scope, AssessmentId id);

    /// The assessment, which nobody else can answer or complete until the transaction ends.
    Optional<Assessment> lockForCompletion(TenantScope scope, AssessmentId id);

    void insert(TenantScope scope, Assessment.InProgress assessment, List<AskedItem> items);

    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    void update(TenantScope scope, Assessment assessment, int expectedVersion);

    /// What keeps an assessment from being complete.
    ///
    /// @param notAssessed items without a result
    /// @param notAccepted items with a result that nobody has accepted
    record Unfinished(int notAssessed, int notAccepted) {}

    Unfinished countUnfinished(TenantScope scope, AssessmentId id);

    Map<AssessmentItemId, AssessmentItem> findItems(
            TenantScope scope, Collection<AssessmentItemId> ids);

    /// All items of one assessment in their order, at most [AssessmentService#MAX_ITEMS].
    List<AskedItem> listAsked(TenantScope scope, AssessmentId id);

    /// Stores each item over the version before it, all or none.
    ///
    /// @return the first of which another version is stored, or whose assessment is complete
    Optional<AssessmentItemId> update(TenantScope scope, List<AssessmentItem> items);

    void addTurns(TenantScope scope, List<AssessmentTurn> turns);

    /// What to call items in a mail, such as `ISO 9001:2026 4.1`.
    Map<AssessmentItemId, String> listLabels(TenantScope scope, Collection<AssessmentItemId> ids);

    /// When the answers of those items that have been handed over were so the last time.
    Map<AssessmentItemId, HandOver> listHandOvers(
            TenantScope scope, Collection<AssessmentItemId> ids);

    Map<AssessmentItemId, Owned<AssessmentItem>> listItems(
            TenantScopes scopes, Collection<AssessmentItemId> ids);

    /// A page of each assessment's items, in the order of the questions.
    Map<AssessmentId, Page<AssessmentItem>> pages(
            TenantScopes scopes,
            Collection<AssessmentId> assessments,
            AssessmentItemFilter filter,
            PageRequest page);

    /// What each item answers for, in the order of the assessment's editions.
    Map<AssessmentItemId, List<ItemPart>> listParts(
            TenantScopes scopes, Collection<AssessmentItemId> items);

    Map<AssessmentTurnId, Owned<AssessmentTurn>> listTurns(
            TenantScopes scopes, Collection<AssessmentTurnId> ids);

    /// A page of each item's turns, oldest first.
    Map<AssessmentItemId, Page<AssessmentTurn>> listTurns(
            TenantScopes scopes, Collection<AssessmentItemId> items, PageRequest page);
}
