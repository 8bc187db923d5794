package dev.triennium.domain.journey;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What all sources together keep something of.
final class JourneyFacts {

    private JourneyFacts() {}

    /// The steps, with what each lacks while nothing of it is kept.
    static Map<ProcessStep, List<MissingKind>> kept(List<JourneySource> sources) {
        var kept = new EnumMap<ProcessStep, List<MissingKind>>(ProcessStep.class);
        for (var source : sources) {
            source.steps()
                    .forEach(
                            (step, missing) -> {
                                if (kept.put(step, List.copyOf(missing)) != null) {
                                    throw new IllegalArgumentException(
                                            "Two sources of one step: " + step);
                                }
                            });
        }
        return kept;
    }
}
