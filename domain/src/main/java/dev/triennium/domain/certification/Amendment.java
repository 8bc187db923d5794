package dev.triennium.domain.certification;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is recorded otherwise from now on, and why. The event keeps both values.
///
/// @param subject the audit, the finding, or the version of the certificate that was corrected
/// @param reason null: what the body or its certificate says is reason enough
public record Amendment(PaperId subject, @Nullable String reason, List<AmendedValue> values) {

    public Amendment {
        Objects.requireNonNull(subject);
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing is amended");
        }
    }
}
