package dev.triennium.api.internalaudit;

import dev.triennium.domain.internalaudit.InternalAuditId;
import dev.triennium.domain.tenancy.ColleagueId;

record DeclareInternalAuditorIndependenceInput(
        InternalAuditId id, int expectedVersion, ColleagueId colleagueId) {}
