package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.function.Predicate;

/// What an organisation has declared not applicable, and so is not asked.
@FunctionalInterface
public interface Exclusions {

    /// @param field of the input that says which system
    /// @return whether a requirement is excluded by the scope of the management system
    /// @throws dev.triennium.domain.error.NotFoundException when there is no such system
    Predicate<Requirement> of(TenantScope scope, ManagementSystemId system, String field);
}
