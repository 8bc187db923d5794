package dev.triennium.api.graphql;

import dev.triennium.domain.tenancy.TenantScope;

/// A view of something in a tenant. Its scope is no field of the SDL: it travels to the
/// fields below and into the keys of batch loaders.
public interface ScopedView {

    TenantScope scope();
}
