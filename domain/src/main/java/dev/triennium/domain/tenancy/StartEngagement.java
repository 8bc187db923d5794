package dev.triennium.domain.tenancy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Give a firm access to the organisation.
///
/// @param startsAt null: now
/// @param endsAt null: open-ended
public record StartEngagement(
        FirmId firm,
        String services,
        String consent,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {}
