package dev.triennium.api.externalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.externalaudit.ExternalAuditId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record ObjectToAuditTeamInput(
        ExternalAuditId id,
        int expectedVersion,
        @Nullable LocalDate objectedOn,
        @PlainText(max = 200) @Nullable String about,
        @PlainText(max = 2_000, isMultiline = true) String reason) {}
