package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.PersonId;
import org.jspecify.annotations.Nullable;

/// Take on a new client organisation.
///
/// @param services what the firm is engaged for
/// @param consent how the organisation agreed
/// @param leadConsultant who leads it for the firm; null: whoever takes it on
/// @param isMeant whether there may be another one of the same name
public record CreateTenant(
        Tenant.Profile profile,
        String services,
        String consent,
        @Nullable PersonId leadConsultant,
        boolean isMeant) {

    public CreateTenant(Tenant.Profile profile, String services, String consent) {
        this(profile, services, consent, null, false);
    }
}
