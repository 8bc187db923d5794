package dev.triennium.domain.documenttemplate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.PersonnelGroup;
import dev.triennium.domain.managementsystem.ScopeContent;
import dev.triennium.domain.managementsystem.ScopeContent.Exclusion;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.managementsystem.ScopeStatementRepository;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What the scope of a management system says to hold of its organisation. Other facts are said by
/// whoever makes a document.
@DomainService
public final class ScopeFacts {

    private static final String DESIGN = "8.3";

    /// @param standards keys of the editions that the system is built to
    /// @param holding what holds by its scope
    public record Known(List<String> standards, Set<OrganisationFact> holding) {

        public static final Known NOTHING = new Known(List.of(), Set.of());

        public Known {
            standards = List.copyOf(standards);
            holding = Set.copyOf(holding);
        }
    }

    private final ScopeStatementRepository statements;
    private final StandardRepository catalogue;

    ScopeFacts(ScopeStatementRepository statements, StandardRepository catalogue) {
        this.statements = statements;
        this.catalogue = catalogue;
    }

    /// Of each system, in a fixed number of statements. The scope in force counts; before there is
    /// one, the draft.
    public Map<Ref<ManagementSystemId>, Known> list(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> systems) {
        var counting = new HashMap<Ref<ManagementSystemId>, Ref<ScopeStatementId>>();
        statements
                .listCurrent(scopes, systems)
                .forEach(
                        (system, current) ->
                                Stream.of(current.inForce(), current.draft())
                                        .flatMap(Stream::ofNullable)
                                        .map(ScopeStatement.Facts::id)
                                        .findFirst()
                                        .ifPresent(
                                                id ->
                                                        counting.put(
                                                                system,
                                                                new Ref<>(system.tenant(), id))));
        var all = Set.copyOf(counting.values());
        var standards = statements.listStandards(scopes, all);
        var sites = statements.listSites(scopes, all);
        var exclusions = statements.listExclusions(scopes, all);
        var outsourced = statements.listOutsourcedProcesses(scopes, all);
        var editions =
                catalogue.list(
                        standards.values().stream().flatMap(List::stream).distinct().toList());
        var clauses =
                clauses(exclusions.values().stream().flatMap(List::stream).distinct().toList());
        var known = new HashMap<Ref<ManagementSystemId>, Known>();
        counting.forEach(
                (system, ref) -> {
                    var content =
                            new ScopeContent(
                                    standards.getOrDefault(ref, List.of()),
                                    sites.getOrDefault(ref, List.of()),
                                    List.of(),
                                    List.of(),
                                    exclusions.getOrDefault(ref, List.of()),
                                    outsourced.getOrDefault(ref, List.of()),
                                    List.of());
                    var built = standards(content, editions);
                    known.put(
                            system,
                            new Known(
                                    built.stream().map(Standard::key).toList(),
                                    holding(content, built, clauses)));
                });
        return known;
    }

    private static List<Standard> standards(
            ScopeContent content, Map<StandardId, Standard> editions) {
        return content.standards().stream()
                .flatMap(one -> Stream.ofNullable(editions.get(one)))
                .toList();
    }

    Set<OrganisationFact> holding(Occasion occasion) {
        return holding(
                occasion.scope(), occasion.standards(), clauses(occasion.scope().exclusions()));
    }

    private Map<ClauseId, Clause> clauses(List<Exclusion> exclusions) {
        return exclusions.isEmpty()
                ? Map.of()
                : catalogue.listClauses(exclusions.stream().map(Exclusion::clause).toList());
    }

    private static Set<OrganisationFact> holding(
            ScopeContent content, List<Standard> standards, Map<ClauseId, Clause> clauses) {
        var facts = EnumSet.noneOf(OrganisationFact.class);
        if (content.sites().size() > 1) {
            facts.add(OrganisationFact.MULTISITE);
        }
        if (!content.outsourcedProcesses().isEmpty()) {
            facts.add(OrganisationFact.OUTSOURCED_PROCESSES);
        }
        if (content.sites().stream()
                .anyMatch(
                        site ->
                                site.personnel().stream()
                                                .map(PersonnelGroup::shift)
                                                .distinct()
                                                .count()
                                        > 1)) {
            facts.add(OrganisationFact.SHIFTS);
        }
        if (isDesigning(content, standards, clauses)) {
            facts.add(OrganisationFact.DESIGN);
        }
        return facts;
    }

    /// An organisation that does not develop says so in the scope of its quality management.
    private static boolean isDesigning(
            ScopeContent content, List<Standard> standards, Map<ClauseId, Clause> clauses) {
        return standards.stream()
                        .map(one -> DocumentTemplate.family(one.key()))
                        .anyMatch(family -> family.equals("iso-9001") || family.equals("iso-13485"))
                && content.exclusions().stream()
                        .flatMap(one -> Stream.ofNullable(clauses.get(one.clause())))
                        .noneMatch(clause -> clause.number().value().equals(DESIGN));
    }
}
