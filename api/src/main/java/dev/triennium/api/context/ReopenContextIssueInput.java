package dev.triennium.api.context;

import dev.triennium.domain.context.ContextIssueId;

record ReopenContextIssueInput(ContextIssueId id, int expectedVersion) {}
