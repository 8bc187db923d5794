package dev.triennium.domain.journey;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Map;

/// What one feature knows of organisations' ways to certificates. A feature that records a step
/// makes one of these a use case bean ([dev.triennium.domain.DomainService]); nothing else has to
/// know of it.
public interface JourneySource {

    /// The steps that it keeps something of, each with what it lacks where nothing is kept yet.
    Map<ProcessStep, List<MissingKind>> steps();

    /// What is known of the steps in each organisation, in few statements however many there are.
    Map<TenantId, List<StepFact>> list(TenantScopes scopes);
}
