package dev.triennium.api.tenancy;

import dev.triennium.domain.identity.Role;
import java.util.List;

/// The GraphQL type `Viewer`.
record ViewerView(PersonView person, List<EmploymentView> employments) {

    /// The GraphQL type `Employment`.
    record EmploymentView(FirmView firm, Role role) {}
}
