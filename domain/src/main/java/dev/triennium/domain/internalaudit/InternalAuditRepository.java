package dev.triennium.domain.internalaudit;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.RunningEntries;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Internal audits. What hangs below them is one statement each.
public interface InternalAuditRepository
        extends AggregateRepository<InternalAuditId, InternalAudit>, RunningEntries {

    Map<Ref<InternalAuditId>, InternalAudit.Facts> listFacts(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> refs);

    /// With all that belongs to them.
    Map<Ref<InternalAuditId>, InternalAudit> list(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> refs);

    /// The same page of each organisation's internal audits, in one statement.
    Map<TenantId, Page<InternalAudit.Facts>> pages(
            TenantScopes scopes,
            InternalAuditFilter filter,
            InternalAuditOrder order,
            PageRequest page);

    Map<Ref<InternalAuditId>, List<StandardId>> listStandards(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> refs);

    Map<Ref<InternalAuditId>, List<ClauseId>> listClauses(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> refs);

    Map<Ref<InternalAuditId>, List<SiteId>> listSites(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> refs);

    Map<Ref<InternalAuditId>, List<InternalAuditProcessId>> listProcesses(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> refs);

    Map<Ref<InternalAuditId>, List<InternalAudit.Member>> listTeams(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> refs);

    /// In the order of their times.
    Map<Ref<InternalAuditId>, List<InternalAuditSlot>> listSlots(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> refs);

    /// The audits of each programme that were not cancelled, with all that belongs to them, by
    /// their first day.
    Map<Ref<InternalAuditProgrammeId>, List<InternalAudit>> listOfProgrammes(
            TenantScopes scopes, Collection<Ref<InternalAuditProgrammeId>> programmes);

    /// The same, without what belongs to them.
    Map<Ref<InternalAuditProgrammeId>, List<InternalAudit.Facts>> listFactsOfProgrammes(
            TenantScopes scopes, Collection<Ref<InternalAuditProgrammeId>> programmes);

    /// The highest number; empty when there is none.
    Optional<Integer> findLastNumber(TenantScope scope);

    /// That somebody is in the team of another audit, other than as an observer.
    record Booking(ColleagueId colleague, int number, LocalDate startsOn, LocalDate endsOn) {

        public Booking {
            Objects.requireNonNull(colleague);
            Objects.requireNonNull(startsOn);
            Objects.requireNonNull(endsOn);
        }
    }

    /// One of the colleagues in an audit that is planned or under way on one of these days.
    Optional<Booking> findBooking(
            TenantScope scope, Collection<ColleagueId> colleagues, InternalAudit.Facts besides);

    /// The audits that are planned or under way and have each colleague in their team, other than
    /// as an observer, by their first day, in one statement.
    Map<Ref<ColleagueId>, List<InternalAudit.Facts>> listOpenOf(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues);

    /// Nobody else changes it, or an answer of its checklist, until the transaction ends.
    ///
    /// @return false when there is none
    boolean lock(TenantScope scope, InternalAuditId id);
}
