package dev.triennium.api.managementsystem;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.GlobalId;
import java.time.LocalDate;

record ApproveScopeInput(
        GlobalId id,
        int expectedVersion,
        LocalDate approvedOn,
        @PlainText(max = 2_000, isMultiline = true) String reason) {}
