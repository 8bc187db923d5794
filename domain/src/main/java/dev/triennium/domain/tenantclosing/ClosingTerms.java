package dev.triennium.domain.tenantclosing;

import java.time.Duration;

/// @param grace from the confirmation to the end
public record ClosingTerms(Duration grace) {

    /// So long before the end, everybody concerned hears of it once more.
    public static final Duration NOTICE = Duration.ofDays(7);

    /// @throws IllegalArgumentException when nobody could be told in time
    public ClosingTerms {
        if (grace.compareTo(NOTICE) < 0) {
            throw new IllegalArgumentException(
                    "triennium.closing.grace: at least " + NOTICE.toDays() + " days");
        }
    }
}
