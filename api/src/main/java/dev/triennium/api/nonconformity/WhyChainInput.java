package dev.triennium.api.nonconformity;

import dev.triennium.domain.nonconformity.CauseAnalysis;
import jakarta.validation.Valid;
import java.util.List;

record WhyChainInput(List<@Valid WhyStepInput> steps, boolean isValidatedBackwards) {

    CauseAnalysis.Chain toChain() {
        return new CauseAnalysis.Chain(
                steps.stream()
                        .map(step -> new CauseAnalysis.Step(step.why(), step.evidence()))
                        .toList(),
                isValidatedBackwards);
    }
}
