package dev.triennium.api.tenancy;

import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.FirmId;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Viewer`.
record ViewerView(PersonId person, @Nullable FirmId actingForId) {

    static ViewerView of(Caller caller) {
        var firm = caller.actsFor();
        return new ViewerView(caller.person(), firm == null ? null : new FirmId(firm));
    }

    /// The GraphQL type `Employment`.
    record EmploymentView(FirmView firm, Role role) {}
}
