package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.managementsystem.ScopeContent;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The clauses that the scope in force excludes; where none was approved yet, those of the draft.
@DomainService
public final class ScopeExclusions implements Exclusions {

    private final ManagementSystemRepository systems;
    private final StandardRepository catalogue;

    public ScopeExclusions(ManagementSystemRepository systems, StandardRepository catalogue) {
        this.systems = systems;
        this.catalogue = catalogue;
    }

    @Override
    public Predicate<Requirement> of(TenantScope scope, ManagementSystemId system, String field) {
        var found = systems.find(scope, system).orElseThrow(() -> new NotFoundException(field));
        found.standing().requireInUse(List.of(field));
        var excluded =
                content(found).stream()
                        .flatMap(content -> content.exclusions().stream())
                        .map(ScopeContent.Exclusion::clause)
                        .toList();
        var clauses = catalogue.listClauses(excluded).values();
        return requirement -> clauses.stream().anyMatch(clause -> covers(clause, requirement));
    }

    private static Optional<ScopeContent> content(ManagementSystem system) {
        return system.findScope()
                .<ScopeStatement>map(approved -> approved)
                .or(system::findDraft)
                .map(ScopeStatement::content);
    }

    /// An excluded clause takes along all below it.
    private static boolean covers(Clause excluded, Requirement requirement) {
        return requirement.clause() != null
                && requirement.standard().equals(excluded.standard())
                && requirement.number().isWithin(excluded.number());
    }
}
