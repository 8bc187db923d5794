package dev.triennium.domain.quotation;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.managementsystem.CurrentScopes;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.managementsystem.ScopeStatementRepository;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the standards of management systems ask a request for.
@DomainService
public final class AskedAnnexes {

    private final ScopeStatementRepository statements;
    private final StandardRepository standards;

    public AskedAnnexes(ScopeStatementRepository statements, StandardRepository standards) {
        this.statements = statements;
        this.standards = standards;
    }

    /// By the scope in force; by the draft where there is none. In three statements.
    public Map<Ref<ManagementSystemId>, List<QuotationAnnex>> list(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> systems) {
        var statementOf = new HashMap<Ref<ManagementSystemId>, Ref<ScopeStatementId>>();
        statements
                .listCurrent(scopes, systems)
                .forEach(
                        (system, current) -> {
                            var facts = inForceOrDraft(current);
                            if (facts != null) {
                                statementOf.put(system, new Ref<>(system.tenant(), facts.id()));
                            }
                        });
        var ids = statements.listStandards(scopes, statementOf.values());
        var known =
                standards.list(
                        ids.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        var asked = new HashMap<Ref<ManagementSystemId>, List<QuotationAnnex>>();
        statementOf.forEach(
                (system, statement) ->
                        asked.put(
                                system,
                                QuotationAnnex.of(
                                        ids.getOrDefault(statement, List.of()).stream()
                                                .map(id -> Objects.requireNonNull(known.get(id)))
                                                .map(one -> one.edition().discipline())
                                                .toList())));
        return asked;
    }

    private static ScopeStatement.@Nullable Facts inForceOrDraft(CurrentScopes current) {
        return current.inForce() == null ? current.draft() : current.inForce();
    }
}
