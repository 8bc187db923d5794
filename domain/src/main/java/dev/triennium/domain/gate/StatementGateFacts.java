package dev.triennium.domain.gate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.implementationplan.GateFacts;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.StatedStandards;
import dev.triennium.domain.statementofapplicability.StatedStandards.Stated;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityRepository;
import dev.triennium.domain.statementofapplicability.StatementSummary;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What Statements of Applicability know. What is signed counts for what is implemented, and
/// before there is a signed one, the draft.
@DomainService
final class StatementGateFacts implements GateFacts {

    private static final String APPROVED = "soa.approved";
    private static final String IMPLEMENTED = "controls.included.implemented";

    private final StatedStandards stated;
    private final StatementOfApplicabilityRepository statements;

    StatementGateFacts(StatedStandards stated, StatementOfApplicabilityRepository statements) {
        this.stated = stated;
        this.statements = statements;
    }

    @Override
    public Set<String> facts() {
        return Set.of(APPROVED, IMPLEMENTED);
    }

    @Override
    public Map<TenantId, List<Known>> list(TenantScopes scopes, Collection<StandardId> standards) {
        var all = stated.list(scopes);
        var counting = new HashMap<TenantId, Map<StandardId, Stated>>();
        all.forEach(
                (tenant, own) ->
                        own.stream()
                                .filter(one -> standards.contains(one.standard()))
                                .forEach(
                                        one ->
                                                counting.computeIfAbsent(
                                                                tenant, _ -> new HashMap<>())
                                                        .merge(
                                                                one.standard(),
                                                                one,
                                                                (first, second) ->
                                                                        first.isSigned()
                                                                                ? first
                                                                                : second)));
        var refs = new HashSet<Ref<StatementOfApplicabilityId>>();
        counting.forEach(
                (tenant, own) ->
                        own.values().forEach(one -> refs.add(new Ref<>(tenant, one.statement()))));
        var counts = statements.count(scopes, refs);
        var known = new HashMap<TenantId, List<Known>>();
        counting.forEach(
                (tenant, own) -> {
                    var facts = new ArrayList<Known>();
                    own.forEach(
                            (standard, one) -> {
                                facts.add(new Known(APPROVED, standard, one.isSigned() ? 1 : 0));
                                facts.add(
                                        new Known(
                                                IMPLEMENTED,
                                                standard,
                                                implemented(
                                                        counts.getOrDefault(
                                                                new Ref<>(tenant, one.statement()),
                                                                StatementSummary.EMPTY))));
                            });
                    known.put(tenant, facts);
                });
        return known;
    }

    private static long implemented(StatementSummary summary) {
        return summary.applicable() == 0 ? 0 : summary.implemented() * 100L / summary.applicable();
    }
}
