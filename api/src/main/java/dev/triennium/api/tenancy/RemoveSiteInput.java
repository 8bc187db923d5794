package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.GlobalId;

record RemoveSiteInput(GlobalId id, int expectedVersion) {}
