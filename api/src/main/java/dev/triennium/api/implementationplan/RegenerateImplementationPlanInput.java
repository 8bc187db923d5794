package dev.triennium.api.implementationplan;

import dev.triennium.domain.implementationplan.FirmPlanTemplateId;
import dev.triennium.domain.implementationplan.ImplementationPlanId;
import java.util.List;

record RegenerateImplementationPlanInput(
        ImplementationPlanId id, int expectedVersion, List<FirmPlanTemplateId> firmTemplateIds) {}
