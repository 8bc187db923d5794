package dev.triennium.api.tenancy;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;

/// The GraphQL type `Viewer`.
record ViewerView(PersonId person) {

    /// The GraphQL type `Employment`.
    record EmploymentView(FirmView firm, Role role) {}
}
