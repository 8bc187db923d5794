package dev.triennium.api.externalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.externalaudit.ExternalAuditId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record AnswerTeamObjectionInput(
        ExternalAuditId id,
        int expectedVersion,
        @Nullable LocalDate answeredOn,
        boolean isAccepted,
        @PlainText(max = 2_000, isMultiline = true) String answer) {}
