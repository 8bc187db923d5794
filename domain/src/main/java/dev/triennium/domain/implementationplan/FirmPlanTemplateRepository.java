package dev.triennium.domain.implementationplan;

import dev.triennium.domain.firmtemplate.FirmTemplateRepository;

/// The firms' own templates of plans.
public interface FirmPlanTemplateRepository extends FirmTemplateRepository<FirmPlanContent> {}
