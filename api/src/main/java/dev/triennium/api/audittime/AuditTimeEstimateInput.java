package dev.triennium.api.audittime;

import dev.triennium.domain.audittime.AuditTimeRequest;
import dev.triennium.domain.audittime.AuditTimeTableMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record AuditTimeEstimateInput(
        @Size(min = 1, max = AuditTimeRequest.MAX_SYSTEMS)
                List<@Valid AuditTimeSystemInput> systems,
        @Nullable @Min(0) @Max(100) Integer integrationLevelPercent,
        @Nullable @Min(0) @Max(100) Integer teamAbilityPercent,
        @Size(max = 50)
                List<@Min(1) @Max(AuditTimeRequest.MAX_SYSTEMS) Integer> auditorQualifications,
        AuditTimeTableMode mode,
        @Nullable @Valid AuditTimeParametersInput parameters) {

    public AuditTimeRequest toRequest() {
        return new AuditTimeRequest(
                systems.stream().map(AuditTimeSystemInput::toSystem).toList(),
                integrationLevelPercent,
                teamAbilityPercent,
                auditorQualifications,
                mode,
                parameters == null
                        ? AuditTimeRequest.Parameters.DEFAULT
                        : parameters.toParameters());
    }
}
