package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an assessment found about the controls of an edition.
public interface AssessedControls {

    /// The result of one item, which is the control at one site.
    record Finding(AssessmentResult result, @Nullable String justification) {

        public Finding {
            Objects.requireNonNull(result);
        }
    }

    /// By control, one finding for each site. Empty when there is no such assessment; without an
    /// entry when it does not cover the edition.
    Optional<Map<ControlId, List<Finding>>> find(
            TenantScope scope, AssessmentId assessment, StandardId standard);

    /// How a control starts that was found like this. One that applies at any site applies, and is
    /// as far as where it is least far. Why it is included, an assessment does not say.
    static Treatment start(List<Finding> findings) {
        var applying =
                findings.stream()
                        .map(Finding::result)
                        .filter(result -> result != AssessmentResult.NOT_APPLICABLE)
                        .toList();
        if (applying.isEmpty()) {
            var justification =
                    findings.stream()
                            .map(Finding::justification)
                            .filter(Objects::nonNull)
                            .distinct()
                            .collect(Collectors.joining("\n"));
            return new Treatment(
                    false,
                    justification.isBlank() ? null : justification,
                    List.of(),
                    ImplementationState.NOT_STARTED,
                    null,
                    List.of());
        }
        if (applying.contains(AssessmentResult.NOT_ASSESSED)) {
            return Treatment.UNDECIDED;
        }
        var least =
                applying.stream()
                        .map(AssessedControls::progress)
                        .min(Enum::compareTo)
                        .orElseThrow();
        return new Treatment(true, null, List.of(), least, null, List.of());
    }

    private static ImplementationState progress(AssessmentResult result) {
        return switch (result) {
            case NOT_ASSESSED, NOT_APPLICABLE, MAJOR_GAP -> ImplementationState.NOT_STARTED;
            case MINOR_GAP -> ImplementationState.PARTIAL;
            case CONFORMING -> ImplementationState.IMPLEMENTED;
        };
    }
}
