package dev.triennium.domain.internalaudit;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.gapanalysis.Requirement;
import dev.triennium.domain.gapanalysis.Requirements;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which clauses audits are about.
@DomainService
public final class AuditRequirements {

    private final Requirements requirements;
    private final StandardRepository catalogue;

    public AuditRequirements(Requirements requirements, StandardRepository catalogue) {
        this.requirements = requirements;
        this.catalogue = catalogue;
    }

    /// The catalogue as far as some audits need it.
    ///
    /// @param byStandard the assessable clauses of each
    /// @param named those that the audits name
    public record Known(
            Map<StandardId, List<Requirement>> byStandard, Map<ClauseId, Clause> named) {

        /// The assessable clauses of an audit, in the order of its standards. A clause that it
        /// names takes along all below it.
        public List<Requirement> of(InternalAudit.Coverage coverage) {
            var found = new ArrayList<Requirement>();
            for (var standard : coverage.standards()) {
                for (var one : byStandard.getOrDefault(standard, List.of())) {
                    if (coverage.clauses().isEmpty()
                            || coverage.clauses().stream()
                                    .anyMatch(named -> covers(this.named.get(named), one))) {
                        found.add(one);
                    }
                }
            }
            return found;
        }

        private static boolean covers(@Nullable Clause named, Requirement one) {
            return named != null
                    && named.standard().equals(one.standard())
                    && one.number().isWithin(named.number());
        }
    }

    public Known of(Collection<InternalAudit.Coverage> all) {
        var standards = new LinkedHashSet<StandardId>();
        var clauses = new LinkedHashSet<ClauseId>();
        all.forEach(
                one -> {
                    standards.addAll(one.standards());
                    clauses.addAll(one.clauses());
                });
        return new Known(
                clausesOf(standards),
                clauses.isEmpty() ? Map.of() : catalogue.listClauses(clauses));
    }

    /// The assessable clauses of each edition, in its order. Controls are no matter of an audit's
    /// checklist: what an organisation has decided about them is asked at the clause.
    public Map<StandardId, List<Requirement>> clausesOf(Collection<StandardId> standards) {
        var found = new HashMap<StandardId, List<Requirement>>();
        requirements
                .list(standards)
                .forEach(
                        (standard, all) ->
                                found.put(
                                        standard,
                                        all.stream().filter(one -> one.clause() != null).toList()));
        return found;
    }
}
