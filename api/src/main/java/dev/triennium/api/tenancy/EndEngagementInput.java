package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.GlobalId;

record EndEngagementInput(GlobalId id, int expectedVersion) {}
