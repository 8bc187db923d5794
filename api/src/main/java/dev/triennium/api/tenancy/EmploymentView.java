package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Employment;
import dev.triennium.domain.tenancy.FirmId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Employment`.
record EmploymentView(
        GlobalId id,
        int version,
        FirmId firmId,
        PersonId personId,
        Role role,
        Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable PersonId grantedById,
        @Nullable PersonId endedById,
        @Nullable String endReason) {

    static final String TYPE = "Employment";

    static EmploymentView of(Employment employment) {
        var ending = employment.ending();
        return new EmploymentView(
                GlobalId.of(TYPE, employment.id().value()),
                employment.version(),
                employment.firm(),
                employment.person(),
                employment.role(),
                employment.validFrom(),
                employment.validUntil(),
                employment.grantedBy(),
                ending == null ? null : ending.by(),
                ending == null ? null : ending.reason());
    }
}
