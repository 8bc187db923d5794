package dev.triennium.domain.invitation;

import java.time.Duration;

/// @param validity how long the link of an invitation opens it
public record InvitationTerms(Duration validity) {

    /// @throws IllegalArgumentException when nobody could accept in time
    public InvitationTerms {
        if (validity.compareTo(Duration.ofHours(1)) < 0
                || validity.compareTo(Duration.ofDays(90)) > 0) {
            throw new IllegalArgumentException(
                    "triennium.invitations.validity: from an hour to 90 days");
        }
    }
}
