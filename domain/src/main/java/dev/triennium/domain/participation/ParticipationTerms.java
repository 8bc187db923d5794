package dev.triennium.domain.participation;

import java.time.Duration;

/// @param validity how long a link opens what it is for
public record ParticipationTerms(Duration validity) {

    /// @throws IllegalArgumentException when nobody could use it in time
    public ParticipationTerms {
        if (validity.compareTo(Duration.ofHours(1)) < 0
                || validity.compareTo(Duration.ofDays(90)) > 0) {
            throw new IllegalArgumentException(
                    "triennium.participation.validity: from an hour to 90 days");
        }
    }
}
