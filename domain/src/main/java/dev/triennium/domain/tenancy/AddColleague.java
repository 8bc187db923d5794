package dev.triennium.domain.tenancy;

import java.util.Objects;

/// Enter somebody into the staff register.
///
/// @param isMeant whether there may be another one of the same name or address
public record AddColleague(Colleague.Profile profile, boolean isMeant) {

    public AddColleague {
        Objects.requireNonNull(profile);
    }
}
