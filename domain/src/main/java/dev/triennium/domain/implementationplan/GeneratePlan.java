package dev.triennium.domain.implementationplan;

import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.implementationplan.ImplementationPlan.Terms;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Make a plan from the gaps of an assessment.
///
/// @param system whose scope says how many people and sites there are; null: the size is given, and
///     the sites are those of the assessment
/// @param size null: by the effective personnel of the system
/// @param firmTemplates of the firm that the caller acts for, in the place of the product's
public record GeneratePlan(
        Terms terms,
        AssessmentId assessment,
        @Nullable ManagementSystemId system,
        @Nullable PlanSize size,
        PlanLanguage language,
        List<FirmPlanTemplateId> firmTemplates) {

    public GeneratePlan {
        Objects.requireNonNull(terms);
        Objects.requireNonNull(assessment);
        Objects.requireNonNull(language);
        firmTemplates = List.copyOf(firmTemplates);
    }
}
