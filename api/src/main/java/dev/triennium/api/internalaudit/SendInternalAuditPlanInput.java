package dev.triennium.api.internalaudit;

import dev.triennium.domain.internalaudit.InternalAuditId;

record SendInternalAuditPlanInput(InternalAuditId id, int expectedVersion) {}
