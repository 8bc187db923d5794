package dev.triennium.domain.managementsystem;

import dev.triennium.domain.tenancy.Actor;
import java.time.LocalDate;
import java.util.Objects;

/// @param reason why there is a new version
public record ScopeApproval(LocalDate approvedOn, String reason, Actor approvedBy) {

    public ScopeApproval {
        Objects.requireNonNull(approvedOn);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(approvedBy);
    }
}
