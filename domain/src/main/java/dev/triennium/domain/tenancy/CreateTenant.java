package dev.triennium.domain.tenancy;

/// Take on a new client organisation.
///
/// @param services what the firm is engaged for
/// @param consent how the organisation agreed
public record CreateTenant(Tenant.Profile profile, String services, String consent) {}
