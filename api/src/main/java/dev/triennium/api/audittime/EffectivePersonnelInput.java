package dev.triennium.api.audittime;

import dev.triennium.domain.audittime.AuditedPersonnel;
import dev.triennium.domain.audittime.AuditedPersonnel.PartTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

record EffectivePersonnelInput(
        @Min(0) @Max(1_000_000) int fullTime,
        @Size(max = 50) List<@Valid PartTimeInput> partTime,
        @Min(0) @Max(1_000_000) int contractors,
        @Size(max = 100) List<@Min(1) @Max(1_000_000) Integer> repetitiveGroups) {

    AuditedPersonnel toPersonnel() {
        return new AuditedPersonnel(
                fullTime,
                partTime.stream().map(PartTimeInput::toPartTime).toList(),
                contractors,
                repetitiveGroups);
    }

    record PartTimeInput(
            @Min(1) @Max(1_000_000) int count,
            @DecimalMin(value = "0", inclusive = false) @DecimalMax("200") BigDecimal hours,
            @DecimalMin(value = "0", inclusive = false) @DecimalMax("200")
                    BigDecimal fullTimeHours) {

        PartTime toPartTime() {
            return new PartTime(count, hours, fullTimeHours);
        }
    }
}
