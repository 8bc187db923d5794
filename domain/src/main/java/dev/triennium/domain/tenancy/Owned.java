package dev.triennium.domain.tenancy;

/// Something together with the tenant whose it is.
public record Owned<T>(TenantId tenant, T value) {}
