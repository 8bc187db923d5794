package dev.triennium.api.internalaudit;

import dev.triennium.domain.internalaudit.InternalAuditFilter;
import dev.triennium.domain.internalaudit.InternalAuditProgrammeId;
import dev.triennium.domain.internalaudit.InternalAuditState;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record InternalAuditFilterInput(
        @Nullable List<InternalAuditState> states,
        @Nullable InternalAuditProgrammeId programmeId,
        @Min(1987) @Max(9000) @Nullable Integer year) {

    InternalAuditFilter toFilter() {
        return new InternalAuditFilter(
                states == null ? Set.of() : Set.copyOf(states), programmeId, year);
    }
}
