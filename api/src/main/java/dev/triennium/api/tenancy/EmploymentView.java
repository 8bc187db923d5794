package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Employment;
import dev.triennium.domain.tenancy.FirmId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Employment`.
///
/// @param employment no field of the SDL: what may be done to it depends on the time
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
        @Nullable String endReason,
        Employment employment) {

    static final String TYPE = "Employment";

    /// The GraphQL enum `EmploymentAction`.
    enum Action {
        CHANGE,
        CHANGE_VALIDITY,
        END
    }

    /// Those who see it are its holder too, who changes nothing of it.
    ///
    /// @param permissions what the caller may do in the firm
    List<Action> allowedActions(Set<Permission> permissions, Instant now) {
        return permissions.contains(Permission.MANAGE_FIRM) && !employment.isOver(now)
                ? List.of(Action.values())
                : List.of();
    }

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
                ending == null ? null : ending.reason(),
                employment);
    }
}
