package dev.triennium.domain.journey;

import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.standard.StandardId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a feature knows of one step on an organisation's way to a standard.
///
/// @param certification the one that it is about; null where it is about all to the standard
/// @param missing what the step lacks, the most pressing first
public record StepFact(
        StandardId standard,
        @Nullable CertificationId certification,
        ProcessStep step,
        StepState state,
        List<Missing> missing) {

    public StepFact {
        Objects.requireNonNull(standard);
        Objects.requireNonNull(step);
        Objects.requireNonNull(state);
        missing = List.copyOf(missing);
    }
}
