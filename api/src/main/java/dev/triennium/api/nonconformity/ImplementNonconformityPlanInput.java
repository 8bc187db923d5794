package dev.triennium.api.nonconformity;

import dev.triennium.domain.nonconformity.NonconformityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record ImplementNonconformityPlanInput(
        NonconformityId id, int expectedVersion, @Nullable LocalDate implementedOn) {}
