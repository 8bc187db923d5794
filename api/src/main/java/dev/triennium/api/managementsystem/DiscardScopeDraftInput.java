package dev.triennium.api.managementsystem;

import dev.triennium.api.graphql.GlobalId;

record DiscardScopeDraftInput(GlobalId id, int expectedVersion) {}
