package dev.triennium.domain.internalaudit;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.gapanalysis.Requirement;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ScopeContent;
import dev.triennium.domain.managementsystem.ScopeSite;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.managementsystem.ScopeStatementRepository;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What programmes cover, in few statements however many they are.
@DomainService
public final class ProgrammeCoverages {

    private final InternalAuditProgrammeRepository programmes;
    private final InternalAuditRepository audits;
    private final InternalAuditQuestionRepository questions;
    private final InternalAuditProcessRepository processes;
    private final AuditRequirements requirements;
    private final ScopeStatementRepository scopeStatements;
    private final StandardRepository standards;

    public ProgrammeCoverages(
            InternalAuditProgrammeRepository programmes,
            InternalAuditRepository audits,
            InternalAuditQuestionRepository questions,
            InternalAuditProcessRepository processes,
            AuditRequirements requirements,
            ScopeStatementRepository scopeStatements,
            StandardRepository standards) {
        this.programmes = programmes;
        this.audits = audits;
        this.questions = questions;
        this.processes = processes;
        this.requirements = requirements;
        this.scopeStatements = scopeStatements;
        this.standards = standards;
    }

    /// The scope of a management system: the one in force, or else the draft.
    private record InScope(
            List<StandardId> standards, List<ScopeSite> sites, List<Clause> excluded) {

        static final InScope NOTHING = new InScope(List.of(), List.of(), List.of());

        boolean excludes(Requirement one) {
            return excluded.stream()
                    .anyMatch(
                            clause ->
                                    clause.standard().equals(one.standard())
                                            && one.number().isWithin(clause.number()));
        }
    }

    public Map<Ref<InternalAuditProgrammeId>, ProgrammeCoverage> list(
            TenantScopes scopes, Collection<Ref<InternalAuditProgrammeId>> refs) {
        var found = programmes.list(scopes, refs);
        if (found.isEmpty()) {
            return Map.of();
        }
        var ofProgrammes = audits.listOfProgrammes(scopes, found.keySet());
        var systems = new HashSet<Ref<ManagementSystemId>>();
        found.forEach((ref, one) -> systems.add(new Ref<>(ref.tenant(), one.managementSystem())));
        var inScope = inScope(scopes, systems);
        var parts = processes.listOf(scopes, systems);
        var all = ofProgrammes.values().stream().flatMap(List::stream).toList();
        var catalogue = requirements.of(all.stream().map(InternalAudit::coverage).toList());
        var ofSystems =
                requirements.clausesOf(
                        inScope.values().stream()
                                .flatMap(one -> one.standards().stream())
                                .collect(Collectors.toSet()));
        var auditRefs = new ArrayList<Ref<InternalAuditId>>();
        ofProgrammes.forEach(
                (ref, some) ->
                        some.forEach(one -> auditRefs.add(new Ref<>(ref.tenant(), one.id()))));
        var answers = questions.listResults(scopes, auditRefs);
        var coverages = new HashMap<Ref<InternalAuditProgrammeId>, ProgrammeCoverage>();
        found.forEach(
                (ref, programme) -> {
                    var system = new Ref<>(ref.tenant(), programme.managementSystem());
                    var whole = inScope.getOrDefault(system, InScope.NOTHING);
                    var some = ofProgrammes.getOrDefault(ref, List.of());
                    coverages.put(
                            ref,
                            new ProgrammeCoverage(
                                    programme,
                                    some,
                                    some.stream()
                                            .filter(one -> !ProgrammeCoverage.isDone(one))
                                            .collect(
                                                    Collectors.toMap(
                                                            InternalAudit::id,
                                                            one -> asked(catalogue, one))),
                                    some.stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            InternalAudit::id,
                                                            one ->
                                                                    answers.getOrDefault(
                                                                            new Ref<>(
                                                                                    ref.tenant(),
                                                                                    one.id()),
                                                                            Map.of()))),
                                    clauses(whole, ofSystems),
                                    parts.getOrDefault(system, List.of()),
                                    whole.sites().stream().map(ScopeSite::site).toList()));
                });
        return coverages;
    }

    private static Set<ClauseId> asked(AuditRequirements.Known catalogue, InternalAudit audit) {
        return catalogue.of(audit.coverage()).stream()
                .map(one -> Objects.requireNonNull(one.clause()))
                .collect(Collectors.toSet());
    }

    private static List<ClauseId> clauses(
            InScope whole, Map<StandardId, List<Requirement>> ofSystems) {
        return whole.standards().stream()
                .flatMap(standard -> ofSystems.getOrDefault(standard, List.of()).stream())
                .filter(one -> !whole.excludes(one))
                .map(one -> Objects.requireNonNull(one.clause()))
                .toList();
    }

    private Map<Ref<ManagementSystemId>, InScope> inScope(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> systems) {
        var statements = new HashMap<Ref<ManagementSystemId>, Ref<ScopeStatementId>>();
        scopeStatements
                .listCurrent(scopes, systems)
                .forEach(
                        (ref, current) -> {
                            var one =
                                    current.inForce() == null ? current.draft() : current.inForce();
                            if (one != null) {
                                statements.put(ref, new Ref<>(ref.tenant(), one.id()));
                            }
                        });
        var refs = statements.values();
        var ofStandards = scopeStatements.listStandards(scopes, refs);
        var ofSites = scopeStatements.listSites(scopes, refs);
        var exclusions = scopeStatements.listExclusions(scopes, refs);
        var clauses =
                standards.listClauses(
                        exclusions.values().stream()
                                .flatMap(List::stream)
                                .map(ScopeContent.Exclusion::clause)
                                .collect(Collectors.toSet()));
        var found = new HashMap<Ref<ManagementSystemId>, InScope>();
        statements.forEach(
                (system, statement) ->
                        found.put(
                                system,
                                new InScope(
                                        ofStandards.getOrDefault(statement, List.of()),
                                        ofSites.getOrDefault(statement, List.of()),
                                        exclusions.getOrDefault(statement, List.of()).stream()
                                                .flatMap(
                                                        one ->
                                                                Stream.ofNullable(
                                                                        clauses.get(one.clause())))
                                                .toList())));
        return found;
    }
}
