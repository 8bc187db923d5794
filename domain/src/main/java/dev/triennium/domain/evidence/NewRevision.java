package dev.triennium.domain.evidence;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The next state of evidence, as somebody brings it in.
///
/// @param note what is new about it
public record NewRevision(NewContent content, Validity validity, @Nullable String note) {

    public NewRevision {
        Objects.requireNonNull(content);
        Objects.requireNonNull(validity);
    }
}
