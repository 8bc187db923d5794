package dev.triennium.api.managementsystem;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import java.time.LocalDate;

record ApproveScopeInput(
        ManagementSystemId id,
        int expectedVersion,
        LocalDate approvedOn,
        @PlainText(max = 2_000, isMultiline = true) String reason) {}
