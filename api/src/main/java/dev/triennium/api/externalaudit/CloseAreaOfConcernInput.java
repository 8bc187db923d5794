package dev.triennium.api.externalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.externalaudit.ExternalAuditId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CloseAreaOfConcernInput(
        ExternalAuditId id,
        int expectedVersion,
        FindingId findingId,
        @Nullable LocalDate closedOn,
        @PlainText(max = 2_000, isMultiline = true) String closing) {}
