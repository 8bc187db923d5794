package dev.triennium.api.objective;

import dev.triennium.domain.objective.ObjectiveId;

record ReopenObjectiveInput(ObjectiveId id, int expectedVersion) {}
