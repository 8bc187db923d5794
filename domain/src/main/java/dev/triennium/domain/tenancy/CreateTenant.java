package dev.triennium.domain.tenancy;

/// Take on a new client organisation.
///
/// @param services what the firm is engaged for
/// @param consent how the organisation agreed
/// @param isMeant whether there may be another one of the same name
public record CreateTenant(
        Tenant.Profile profile, String services, String consent, boolean isMeant) {

    public CreateTenant(Tenant.Profile profile, String services, String consent) {
        this(profile, services, consent, false);
    }
}
