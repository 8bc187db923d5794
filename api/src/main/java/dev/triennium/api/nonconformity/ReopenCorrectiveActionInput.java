package dev.triennium.api.nonconformity;

import dev.triennium.domain.nonconformity.CorrectiveActionId;

record ReopenCorrectiveActionInput(CorrectiveActionId id, int expectedVersion) {}
