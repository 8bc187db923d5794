package dev.triennium.api.tenancy;

import dev.triennium.domain.tenancy.Actor;

/// A view of a type that implements the GraphQL interface `Act`.
public interface ActView {

    Actor actor();
}
