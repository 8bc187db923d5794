package dev.triennium.api.internalaudit;

import dev.triennium.domain.internalaudit.InternalAuditId;

record StartInternalAuditInput(InternalAuditId id, int expectedVersion) {}
