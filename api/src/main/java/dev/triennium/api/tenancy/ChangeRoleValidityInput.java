package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.RoleValidity;
import java.time.Instant;
import org.springframework.graphql.data.ArgumentValue;

record ChangeRoleValidityInput(
        MembershipId id,
        int expectedVersion,
        ArgumentValue<Instant> validFrom,
        ArgumentValue<Instant> validUntil,
        boolean firmStandsIn) {

    RoleValidity applyTo(RoleValidity current) {
        return new RoleValidity(
                Patch.required(validFrom, "validFrom", current.from()),
                Patch.optional(validUntil, current.until()));
    }
}
