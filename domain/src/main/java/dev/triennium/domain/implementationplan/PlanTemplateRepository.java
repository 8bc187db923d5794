package dev.triennium.domain.implementationplan;

/// The templates that come with the product.
@FunctionalInterface
public interface PlanTemplateRepository {

    PlanTemplates get();
}
