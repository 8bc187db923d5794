package dev.triennium.api.internalaudit;

import dev.triennium.domain.internalaudit.InternalAuditId;

record DrawUpInternalAuditChecklistInput(InternalAuditId id, int expectedVersion) {}
