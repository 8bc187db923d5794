package dev.triennium.api.externalaudit;

import dev.triennium.domain.externalaudit.ExternalAuditId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record AcceptAuditTeamInput(
        ExternalAuditId id, int expectedVersion, @Nullable LocalDate acceptedOn) {}
