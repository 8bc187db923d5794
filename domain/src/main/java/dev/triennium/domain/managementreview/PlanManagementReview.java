package dev.triennium.domain.managementreview;

import dev.triennium.domain.managementsystem.ManagementSystemId;
import java.util.Objects;

/// Plans a review of a management system.
public record PlanManagementReview(ManagementSystemId system, ManagementReview.Plan plan) {

    public PlanManagementReview {
        Objects.requireNonNull(system);
        Objects.requireNonNull(plan);
    }
}
