package dev.triennium.domain.implementationplan;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// All templates of the platform.
///
/// @param byStandard by the key of the edition that each is made for
public record PlanTemplates(CommonTemplate common, Map<String, PlanTemplate> byStandard) {

    public PlanTemplates {
        Objects.requireNonNull(common);
        byStandard = Map.copyOf(byStandard);
    }

    /// The template for an edition: its own, or that of the edition which replaced it.
    public Optional<PlanTemplate> find(String edition) {
        return Optional.ofNullable(byStandard.get(edition))
                .or(
                        () ->
                                byStandard.values().stream()
                                        .filter(one -> one.olderEditions().containsKey(edition))
                                        .findFirst());
    }
}
