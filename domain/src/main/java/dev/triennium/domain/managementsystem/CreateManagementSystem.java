package dev.triennium.domain.managementsystem;

import dev.triennium.domain.standard.StandardId;
import java.util.List;
import java.util.Objects;

/// Describe a management system that was not described before.
public record CreateManagementSystem(String name, List<StandardId> standards) {

    public CreateManagementSystem {
        Objects.requireNonNull(name);
        standards = List.copyOf(standards);
    }
}
