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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
    /// @param uncovered how many clauses no audit with a signed report has looked at
    /// @param unsigned how many audits by it have no signed report yet
    /// @param late how many of them should have one by now
    public record Standing(StandardId standard, int uncovered, int unsigned, int late) {

        public Standing {
            Objects.requireNonNull(standard);
        }

        /// Whether audits with signed reports have looked at each clause.
        public boolean isComplete() {
            return uncovered == 0;
        }
    }

    /// Standards that no audit was planned by are left out.
    public Map<TenantId, List<Standing>> list(TenantScopes scopes) {
        var refs = new HashSet<Ref<InternalAuditProgrammeId>>();
        programmes
                .listAll(scopes)
                .forEach(
                        (tenant, all) -> all.forEach(one -> refs.add(new Ref<>(tenant, one.id()))));
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
                    for (var standard : audited(coverage)) {
                        byStandard.merge(
                                standard,
                                standing(coverage, standard, known, today),
                                (one, other) -> other.uncovered() < one.uncovered() ? other : one);
                    }
                });
        var standings = new HashMap<TenantId, List<Standing>>();
        best.forEach((tenant, all) -> standings.put(tenant, List.copyOf(all.values())));
        return standings;
    }

    private static Set<StandardId> audited(ProgrammeCoverage coverage) {
        var standards = new HashSet<StandardId>();
        coverage.audits().forEach(one -> standards.addAll(one.coverage().standards()));
        return standards;
    }

    private static Standing standing(
            ProgrammeCoverage coverage,
            StandardId standard,
            Map<ClauseId, Clause> known,
            LocalDate today) {
        var open = new ArrayList<InternalAudit>();
        coverage.audits().stream()
                .filter(one -> one.coverage().standards().contains(standard))
                .filter(one -> !(one.facts().state() instanceof InternalAudit.State.Signed))
                .forEach(open::add);
        var uncovered =
                coverage.signed().ofClauses(ProgrammeCoverage.Slice.ALL).stream()
                        .filter(
                                row -> {
                                    var clause = known.get(row.of());
                                    return clause != null
                                            && clause.standard().equals(standard)
                                            && !row.isCovered();
                                })
                        .count();
        return new Standing(
                standard,
                (int) uncovered,
                open.size(),
                (int)
                        open.stream()
                                .filter(one -> one.facts().content().reportDueOn().isBefore(today))
                                .count());
    }
}
