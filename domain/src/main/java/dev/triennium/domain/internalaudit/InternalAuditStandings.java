package dev.triennium.domain.internalaudit;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;

/// How far the internal audits by each standard are.
@DomainService
public final class InternalAuditStandings {

    private final InternalAuditProgrammeRepository programmes;
    private final ProgrammeCoverages coverages;
    private final StandardRepository standards;
    private final Clock clock;

    public InternalAuditStandings(
            InternalAuditProgrammeRepository programmes,
            ProgrammeCoverages coverages,
            StandardRepository standards,
            Clock clock) {
        this.programmes = programmes;
        this.coverages = coverages;
        this.standards = standards;
        this.clock = clock;
    }

    /// The internal audits by one standard, in the programme that has got furthest with it.
    ///
    /// @param clauses how many of its clauses are in the scope of the management system
    /// @param uncovered how many of them no audit with a signed report has looked at
    /// @param unsigned how many audits by it have no signed report yet
    /// @param late how many of them should have one by now
    public record Standing(
            StandardId standard, int clauses, int uncovered, int unsigned, int late) {

        private static final Comparator<Standing> FURTHEST_FIRST =
                Comparator.comparing(Standing::isComplete, Comparator.reverseOrder())
                        .thenComparing(one -> one.clauses() > 0, Comparator.reverseOrder())
                        .thenComparingInt(Standing::uncovered)
                        .thenComparingInt(Standing::late)
                        .thenComparingInt(Standing::unsigned);

        public Standing {
            Objects.requireNonNull(standard);
        }

        /// Whether audits with signed reports have looked at each clause. Where none is in scope,
        /// there is nothing to have looked at.
        public boolean isComplete() {
            return clauses > 0 && uncovered == 0;
        }
    }

    /// Standards that no audit was planned by are left out.
    public Map<TenantId, List<Standing>> list(TenantScopes scopes) {
        var refs = new HashSet<Ref<InternalAuditProgrammeId>>();
        programmes
                .listAll(scopes)
                .forEach(
                        (tenant, all) ->
                                counting(all, scopes.get(tenant).today(clock))
                                        .forEach(one -> refs.add(new Ref<>(tenant, one.id()))));
        if (refs.isEmpty()) {
            return Map.of();
        }
        var found = coverages.list(scopes, refs);
        var clauses = new HashSet<ClauseId>();
        found.values().forEach(one -> clauses.addAll(one.clauses()));
        var known = standards.listClauses(clauses);
        var best = new HashMap<TenantId, Map<StandardId, Standing>>();
        found.forEach(
                (ref, coverage) -> {
                    var today = scopes.get(ref.tenant()).today(clock);
                    var byStandard = best.computeIfAbsent(ref.tenant(), _ -> new HashMap<>());
                    for (var one : standings(coverage, known, today)) {
                        byStandard.merge(
                                one.standard(), one, BinaryOperator.minBy(Standing.FURTHEST_FIRST));
                    }
                });
        var standings = new HashMap<TenantId, List<Standing>>();
        best.forEach((tenant, all) -> standings.put(tenant, List.copyOf(all.values())));
        return standings;
    }

    /// By [InternalAuditRule#COVERED], each cycle counts for itself: a programme that has ended
    /// counts for nothing once another of its management system goes on after it.
    private static List<InternalAuditProgramme> counting(
            List<InternalAuditProgramme> all, LocalDate today) {
        return all.stream()
                .filter(
                        one ->
                                !one.content().endsOn().isBefore(today)
                                        || all.stream().noneMatch(other -> goesOn(other, one)))
                .toList();
    }

    private static boolean goesOn(InternalAuditProgramme other, InternalAuditProgramme after) {
        return other.managementSystem().equals(after.managementSystem())
                && other.content().endsOn().isAfter(after.content().endsOn());
    }

    private static List<Standing> standings(
            ProgrammeCoverage coverage, Map<ClauseId, Clause> known, LocalDate today) {
        var clauses = new HashMap<StandardId, Integer>();
        var uncovered = new HashMap<StandardId, Integer>();
        for (var row : coverage.signed().ofClauses(ProgrammeCoverage.Slice.ALL)) {
            var clause = known.get(row.of());
            if (clause != null) {
                clauses.merge(clause.standard(), 1, Integer::sum);
                uncovered.merge(clause.standard(), row.isCovered() ? 0 : 1, Integer::sum);
            }
        }
        var standings = new ArrayList<Standing>();
        for (var standard : audited(coverage)) {
            var open =
                    coverage.audits().stream()
                            .filter(one -> one.coverage().standards().contains(standard))
                            .filter(
                                    one ->
                                            !(one.facts().state()
                                                    instanceof InternalAudit.State.Signed))
                            .toList();
            standings.add(
                    new Standing(
                            standard,
                            clauses.getOrDefault(standard, 0),
                            uncovered.getOrDefault(standard, 0),
                            open.size(),
                            (int)
                                    open.stream()
                                            .filter(
                                                    one ->
                                                            one.facts()
                                                                    .content()
                                                                    .reportDueOn()
                                                                    .isBefore(today))
                                            .count()));
        }
        return standings;
    }

    private static Set<StandardId> audited(ProgrammeCoverage coverage) {
        var standards = new HashSet<StandardId>();
        coverage.audits().forEach(one -> standards.addAll(one.coverage().standards()));
        return standards;
    }
}
