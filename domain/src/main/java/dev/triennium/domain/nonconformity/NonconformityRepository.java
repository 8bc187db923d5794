package dev.triennium.domain.nonconformity;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.RegisterRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public interface NonconformityRepository
        extends RegisterRepository<NonconformityId, Nonconformity> {

    /// The same page of each organisation's nonconformities, in one statement.
    Map<TenantId, Page<Nonconformity>> pages(
            TenantScopes scopes,
            NonconformityFilter filter,
            NonconformityOrder order,
            PageRequest page);

    /// The highest number of a year; empty when nothing was recorded in it.
    Optional<Integer> findLastOfYear(TenantScope scope, int year);

    /// The latest that was found at the same clause and in the same process within a year before.
    /// Those that have not come back are left out.
    Map<Ref<NonconformityId>, NonconformityId> listEarlier(
            TenantScopes scopes, Collection<Ref<NonconformityId>> refs);

    void insertGradeChange(TenantScope scope, GradeChange change);

    /// What each grade was before, the latest first.
    Map<Ref<NonconformityId>, List<GradeChange>> listGradeChanges(
            TenantScopes scopes, Collection<Ref<NonconformityId>> refs);

    void insertRound(TenantScope scope, PlanRound round);

    void answerRound(TenantScope scope, NonconformityId id, int number, PlanRound.Answer answer);

    /// The plans of each, the latest first.
    Map<Ref<NonconformityId>, List<PlanRound>> listRounds(
            TenantScopes scopes, Collection<Ref<NonconformityId>> refs);

    /// How many there are, by what they have in common, the most first. Those that were taken back
    /// count only by their state.
    ///
    /// @param today in each organisation
    Map<TenantId, List<NonconformityCount>> count(
            TenantScopes scopes, NonconformityDimension dimension, Map<TenantId, LocalDate> today);

    /// What each standard has of them, by the clauses that they are about.
    ///
    /// @param today in each organisation
    Map<TenantId, List<NonconformityStanding>> countByStandard(
            TenantScopes scopes, Map<TenantId, LocalDate> today);

    /// How many are closed, and their actions had an effect.
    Map<TenantId, Integer> countEffective(TenantScopes scopes);
}
