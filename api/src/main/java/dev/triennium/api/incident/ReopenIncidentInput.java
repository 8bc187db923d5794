package dev.triennium.api.incident;

import dev.triennium.domain.incident.IncidentId;

record ReopenIncidentInput(IncidentId id, int expectedVersion) {}
