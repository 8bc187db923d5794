package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.tenancy.EmploymentId;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.RoleValidity;
import java.time.Instant;
import org.springframework.graphql.data.ArgumentValue;

record ChangeEmploymentValidityInput(
        FirmId firmId,
        EmploymentId id,
        int expectedVersion,
        ArgumentValue<Instant> validFrom,
        ArgumentValue<Instant> validUntil) {

    RoleValidity applyTo(RoleValidity current) {
        return new RoleValidity(
                Patch.required(validFrom, "validFrom", current.from()),
                Patch.optional(validUntil, current.until()));
    }
}
