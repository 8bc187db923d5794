package dev.triennium.api.implementationplan;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.implementationplan.ImplementationPlanId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record TakePlanBaselineInput(
        ImplementationPlanId planId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 200) String name) {}
