package dev.triennium.domain.managementreview;

import dev.triennium.domain.tenancy.ColleagueId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who was there, as they were called on that day.
public record ReviewAttendee(ColleagueId colleague, String name, @Nullable String function) {

    public ReviewAttendee {
        Objects.requireNonNull(colleague);
        Objects.requireNonNull(name);
    }
}
