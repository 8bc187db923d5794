package dev.triennium.domain.externalaudit;

import dev.triennium.domain.Message;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One thing that an organisation has before an audit, as it stands now.
///
/// @param missing what there is still to do; null: nothing
/// @param externalAudit where it is done about, for points of stage 1; null: elsewhere
public record ReadinessPoint(
        ReadinessKind kind,
        ReadinessState state,
        @Nullable Message missing,
        @Nullable ExternalAuditId externalAudit) {

    public ReadinessPoint {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(state);
        if ((state == ReadinessState.MET) != (missing == null)) {
            throw new IllegalArgumentException("What is missing is said of what is not met");
        }
    }
}
