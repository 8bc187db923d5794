package dev.triennium.domain.documentedinformation;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.document.DocumentRepository;
import dev.triennium.domain.evidence.EvidenceRepository;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.RequiredDocument;
import dev.triennium.domain.managementsystem.ScopeContent.Exclusion;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.managementsystem.ScopeStatementRepository;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What documented information management systems need and have, in a fixed number of reads.
@DomainService
public final class DocumentedInformationService {

    private final ScopeStatementRepository scopeStatements;
    private final StandardRepository catalogue;
    private final DocumentRepository documents;
    private final EvidenceRepository evidence;
    private final Clock clock;

    public DocumentedInformationService(
            ScopeStatementRepository scopeStatements,
            StandardRepository catalogue,
            DocumentRepository documents,
            EvidenceRepository evidence,
            Clock clock) {
        this.scopeStatements = scopeStatements;
        this.catalogue = catalogue;
        this.documents = documents;
        this.evidence = evidence;
        this.clock = clock;
    }

    /// For each system, edition by edition in the order of the scope. What is in force counts;
    /// before there is, what is drafted.
    public Map<Ref<ManagementSystemId>, List<DocumentedItem>> list(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> systems) {
        var scopesOf = scopesOf(scopes, systems);
        var standards = scopeStatements.listStandards(scopes, scopesOf.values());
        var exclusions = scopeStatements.listExclusions(scopes, scopesOf.values());
        var documented =
                catalogue.listDocumented(
                        standards.values().stream()
                                .flatMap(List::stream)
                                .collect(Collectors.toSet()));
        var excluded =
                catalogue.listClauses(
                        exclusions.values().stream()
                                .flatMap(List::stream)
                                .map(Exclusion::clause)
                                .collect(Collectors.toSet()));
        var asking = asking(standards, documented);
        var written = documents.listByClause(scopes, asking);
        var proven = evidence.listByClause(scopes, asking);
        var found = new HashMap<Ref<ManagementSystemId>, List<DocumentedItem>>();
        scopesOf.forEach(
                (system, scope) -> {
                    var left =
                            exclusions.getOrDefault(scope, List.of()).stream()
                                    .flatMap(one -> Stream.ofNullable(excluded.get(one.clause())))
                                    .toList();
                    var today = scopes.get(system.tenant()).today(clock);
                    var items = new ArrayList<DocumentedItem>();
                    for (var standard : standards.getOrDefault(scope, List.of())) {
                        for (var required :
                                RequiredDocument.of(
                                        documented.getOrDefault(standard, List.of()), Set.of())) {
                            items.add(
                                    DocumentedItem.of(
                                            required,
                                            clause -> RequiredDocument.isExcluded(clause, left),
                                            linked(required, written, system.tenant()),
                                            linked(required, proven, system.tenant()),
                                            today));
                        }
                    }
                    found.put(system, items);
                });
        return found;
    }

    private Map<Ref<ManagementSystemId>, Ref<ScopeStatementId>> scopesOf(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> systems) {
        var found = new HashMap<Ref<ManagementSystemId>, Ref<ScopeStatementId>>();
        scopeStatements
                .listCurrent(scopes, systems)
                .forEach(
                        (system, current) -> {
                            var scope =
                                    current.inForce() == null ? current.draft() : current.inForce();
                            if (scope != null) {
                                found.put(system, new Ref<>(system.tenant(), scope.id()));
                            }
                        });
        return found;
    }

    /// The clauses that ask for something, in each organisation.
    private static Set<Ref<ClauseId>> asking(
            Map<Ref<ScopeStatementId>, List<StandardId>> standards,
            Map<StandardId, List<Clause>> documented) {
        var asking = new HashSet<Ref<ClauseId>>();
        standards.forEach(
                (scope, editions) ->
                        editions.stream()
                                .flatMap(one -> documented.getOrDefault(one, List.of()).stream())
                                .forEach(one -> asking.add(new Ref<>(scope.tenant(), one.id()))));
        return asking;
    }

    private static <T> Set<T> linked(
            RequiredDocument required, Map<Ref<ClauseId>, List<T>> all, TenantId tenant) {
        var linked = new LinkedHashSet<T>();
        required.clauses()
                .forEach(
                        clause ->
                                linked.addAll(
                                        all.getOrDefault(
                                                new Ref<>(tenant, clause.id()), List.of())));
        return linked;
    }
}
