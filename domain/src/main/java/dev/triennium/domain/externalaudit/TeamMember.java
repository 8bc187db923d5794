package dev.triennium.domain.externalaudit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Somebody who comes to an audit.
///
/// @param background what the certification body says of them; null: nothing
/// @param isConsultant whether they consult the client, as whoever recorded it says
public record TeamMember(
        String name, TeamRole role, @Nullable String background, boolean isConsultant) {

    public TeamMember {
        Objects.requireNonNull(name);
        Objects.requireNonNull(role);
    }
}
