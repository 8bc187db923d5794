package dev.triennium.domain.managementsystem;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.managementsystem.ScopeContent.Exclusion;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which documents the scopes of management systems need, in a fixed number of reads.
@DomainService
public final class RequiredDocumentService {

    private final ScopeStatementRepository scopeStatements;
    private final StandardRepository catalogue;

    public RequiredDocumentService(
            ScopeStatementRepository scopeStatements, StandardRepository catalogue) {
        this.scopeStatements = scopeStatements;
        this.catalogue = catalogue;
    }

    public Map<Ref<ScopeStatementId>, List<RequiredDocument>> list(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs) {
        var standards = scopeStatements.listStandards(scopes, refs);
        var exclusions = scopeStatements.listExclusions(scopes, refs);
        var documented = catalogue.listDocumented(all(standards).collect(Collectors.toSet()));
        var clauses =
                catalogue.listClauses(
                        all(exclusions).map(Exclusion::clause).collect(Collectors.toSet()));
        var found = new HashMap<Ref<ScopeStatementId>, List<RequiredDocument>>();
        standards.forEach(
                (ref, editions) ->
                        found.put(
                                ref,
                                RequiredDocument.of(
                                        editions.stream()
                                                .flatMap(
                                                        one ->
                                                                documented
                                                                        .getOrDefault(
                                                                                one, List.of())
                                                                        .stream())
                                                .toList(),
                                        exclusions.getOrDefault(ref, List.of()).stream()
                                                .flatMap(
                                                        one ->
                                                                Stream.ofNullable(
                                                                        clauses.get(one.clause())))
                                                .toList())));
        return found;
    }

    private static <T> Stream<T> all(Map<?, List<T>> lists) {
        return lists.values().stream().flatMap(List::stream);
    }
}
