package dev.triennium.api.externalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.externalaudit.ExternalAuditId;
import dev.triennium.domain.externalaudit.ExternalAuditService;
import dev.triennium.domain.externalaudit.Stage1Conclusion;
import dev.triennium.domain.externalaudit.Stage1Outcome;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ConcludeStage1Input(
        ExternalAuditId id,
        int expectedVersion,
        Stage1Outcome outcome,
        LocalDate concludedOn,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String conditions,
        @Size(max = Stage1Conclusion.MAX_CONCERNS) List<ConcernClosingInput> concerns) {

    record ConcernClosingInput(FindingId findingId, LocalDate closeBy) {}

    ExternalAuditService.Concluding toCommand() {
        return new ExternalAuditService.Concluding(
                outcome,
                concludedOn,
                conditions,
                concerns.stream()
                        .map(
                                one ->
                                        new ExternalAuditService.Closing(
                                                one.findingId(), one.closeBy()))
                        .toList());
    }
}
