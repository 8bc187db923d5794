package dev.triennium.api.implementationplan;

import dev.triennium.domain.implementationplan.FirmPlanTemplateId;
import dev.triennium.domain.tenancy.FirmId;

record RetireFirmPlanTemplateInput(FirmId firmId, FirmPlanTemplateId id, int expectedVersion) {}
