package dev.triennium.domain.handover;

import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.FirmId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Ask that another firm takes over.
///
/// @param services what that firm is to be engaged for, in words
/// @param consent how the organisation agrees, when its own people ask; null: they still have to
public record AskForHandover(
        EngagementId engagement, FirmId firm, String services, @Nullable String consent) {

    public AskForHandover {
        Objects.requireNonNull(engagement);
        Objects.requireNonNull(firm);
        Objects.requireNonNull(services);
    }
}
