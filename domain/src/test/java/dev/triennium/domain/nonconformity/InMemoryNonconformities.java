package dev.triennium.domain.nonconformity;

import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.incident.IncidentId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.InMemoryRegisterRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The register in memory, as far as use cases of one entry ask.
final class InMemoryNonconformities
        extends InMemoryRegisterRepository<NonconformityId, Nonconformity>
        implements NonconformityRepository {

    final List<GradeChange> gradeChanges = new ArrayList<>();

    private List<Nonconformity> all(TenantScopes scopes) {
        return register.listAllFacts(scopes).values().stream().flatMap(List::stream).toList();
    }

    @Override
    public Map<TenantId, Page<Nonconformity>> pages(
            TenantScopes scopes,
            NonconformityFilter filter,
            NonconformityOrder order,
            PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Integer> findLastOfYear(TenantScope scope, int year) {
        return all(TenantScopes.of(scope)).stream()
                .map(Nonconformity::reference)
                .filter(one -> one.year() == year)
                .map(NonconformityReference::number)
                .max(Comparator.naturalOrder());
    }

    @Override
    public Map<Ref<NonconformityId>, NonconformityId> listEarlier(
            TenantScopes scopes, Collection<Ref<NonconformityId>> refs) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<FindingId, NonconformityId> listFollowing(
            TenantScope scope, Collection<FindingId> findings) {
        var found = new HashMap<FindingId, NonconformityId>();
        for (var one : all(TenantScopes.of(scope))) {
            var finding = one.content().finding();
            if (one.body() != null && finding != null && findings.contains(finding)) {
                found.put(finding, one.id());
            }
        }
        return found;
    }

    @Override
    public Map<Ref<FindingId>, List<Nonconformity>> listOfFindings(
            TenantScopes scopes, Collection<Ref<FindingId>> findings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<Ref<IncidentId>, List<Nonconformity>> listOfIncidents(
            TenantScopes scopes, Collection<Ref<IncidentId>> incidents) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<Ref<PlannedAuditId>, List<Nonconformity>> listOfAudits(
            TenantScopes scopes, Collection<Ref<PlannedAuditId>> audits) {
        var found = new HashMap<Ref<PlannedAuditId>, List<Nonconformity>>();
        for (var audit : audits) {
            var theirs =
                    register.listAllFacts(scopes).getOrDefault(audit.tenant(), List.of()).stream()
                            .filter(one -> !one.isWithdrawn())
                            .filter(
                                    one ->
                                            one.body() != null
                                                    && one.body().audit().equals(audit.id()))
                            .toList();
            if (!theirs.isEmpty()) {
                found.put(audit, theirs);
            }
        }
        return found;
    }

    @Override
    public void insertExtension(TenantScope scope, NonconformityExtension extension) {
        // Nobody asks for it here.
    }

    @Override
    public void answerExtension(
            TenantScope scope,
            NonconformityId id,
            int number,
            NonconformityExtension.Answer answer) {
        // Nobody asks for it here.
    }

    @Override
    public Map<Ref<NonconformityId>, List<NonconformityExtension>> listExtensions(
            TenantScopes scopes, Collection<Ref<NonconformityId>> refs) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void insertGradeChange(TenantScope scope, GradeChange change) {
        gradeChanges.add(change);
    }

    @Override
    public Map<Ref<NonconformityId>, List<GradeChange>> listGradeChanges(
            TenantScopes scopes, Collection<Ref<NonconformityId>> refs) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void insertRound(TenantScope scope, PlanRound round) {
        // Nobody asks for it here.
    }

    @Override
    public void answerRound(
            TenantScope scope, NonconformityId id, int number, PlanRound.Answer answer) {
        // Nobody asks for it here.
    }

    @Override
    public Map<Ref<NonconformityId>, List<PlanRound>> listRounds(
            TenantScopes scopes, Collection<Ref<NonconformityId>> refs) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<TenantId, List<NonconformityCount>> count(
            TenantScopes scopes, NonconformityDimension dimension, Map<TenantId, LocalDate> today) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<TenantId, List<NonconformityStanding>> countByStandard(
            TenantScopes scopes, Map<TenantId, LocalDate> today) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<NonconformityGrade, NonconformityTurnover> countTurnover(
            TenantScope scope, @Nullable LocalDate since, LocalDate today) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<TenantId, Integer> countEffective(TenantScopes scopes) {
        throw new UnsupportedOperationException();
    }
}
