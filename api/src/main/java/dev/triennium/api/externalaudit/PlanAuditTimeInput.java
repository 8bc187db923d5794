package dev.triennium.api.externalaudit;

import dev.triennium.api.audittime.AuditTimeEstimateInput;
import dev.triennium.api.error.PlainText;
import dev.triennium.domain.externalaudit.AuditTimePlan;
import dev.triennium.domain.externalaudit.ExternalAuditId;
import dev.triennium.domain.externalaudit.ExternalAuditService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

record PlanAuditTimeInput(
        ExternalAuditId id,
        int expectedVersion,
        @DecimalMin(value = "0", inclusive = false)
                @DecimalMax("1000")
                @Digits(integer = 4, fraction = 2)
                BigDecimal days,
        @Nullable
                @DecimalMin(value = "0", inclusive = false)
                @DecimalMax("1000")
                @Digits(integer = 4, fraction = 2)
                BigDecimal initialDays,
        @Min(0) @Max(100) int remotePercent,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String remoteReason,
        boolean remoteRisksAssessed,
        boolean remoteControl,
        @Valid AuditTimeEstimateInput estimate) {

    ExternalAuditService.Timing toCommand() {
        return new ExternalAuditService.Timing(
                days,
                initialDays,
                new AuditTimePlan.Remote(
                        remotePercent, remoteReason, remoteRisksAssessed, remoteControl),
                estimate.toRequest());
    }
}
