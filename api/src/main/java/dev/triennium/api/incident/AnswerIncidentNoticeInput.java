package dev.triennium.api.incident;

import dev.triennium.domain.incident.IncidentId;
import jakarta.validation.Valid;

record AnswerIncidentNoticeInput(
        IncidentId id, int expectedVersion, @Valid IncidentNoticeInput notice) {}
