package dev.triennium.domain.nonconformity;

import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.incident.IncidentId;
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
import org.jspecify.annotations.Nullable;

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

    /// The entry that follows each finding of a certification body; those without one are left out.
    Map<FindingId, NonconformityId> listFollowing(
            TenantScope scope, Collection<FindingId> findings);

    /// Those that come from each finding, the latest first. Findings without any are left out.
    Map<Ref<FindingId>, List<Nonconformity>> listOfFindings(
            TenantScopes scopes, Collection<Ref<FindingId>> findings);

    /// Those that come from each incident, the latest first. Incidents without any are left out.
    Map<Ref<IncidentId>, List<Nonconformity>> listOfIncidents(
            TenantScopes scopes, Collection<Ref<IncidentId>> incidents);

    /// Those that a certification body found in each audit and did not take back, by their numbers.
    Map<Ref<PlannedAuditId>, List<Nonconformity>> listOfAudits(
            TenantScopes scopes, Collection<Ref<PlannedAuditId>> audits);

    void insertExtension(TenantScope scope, NonconformityExtension extension);

    void answerExtension(
            TenantScope scope,
            NonconformityId id,
            int number,
            NonconformityExtension.Answer answer);

    /// What a body was asked about each, the latest first.
    Map<Ref<NonconformityId>, List<NonconformityExtension>> listExtensions(
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

    /// What came and went, by grade; grades without any are left out.
    ///
    /// @param since counts from the day after it, in the scope's zone; null: ever
    Map<NonconformityGrade, NonconformityTurnover> countTurnover(
            TenantScope scope, @Nullable LocalDate since, LocalDate today);

    /// How many are closed, and their actions had an effect.
    Map<TenantId, Integer> countEffective(TenantScopes scopes);
}
