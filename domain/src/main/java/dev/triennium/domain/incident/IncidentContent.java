package dev.triennium.domain.incident;

import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What people say of an incident.
///
/// @param immediateAction what was done at once
/// @param owner who sees to it
public record IncidentContent(
        IncidentKind kind,
        String title,
        @Nullable String description,
        LocalDate occurredOn,
        @Nullable String place,
        @Nullable String immediateAction,
        @Nullable ColleagueId owner) {

    public static final int MAX_TITLE = 300;
    public static final int MAX_DESCRIPTION = 5_000;
    public static final int MAX_PLACE = 200;

    public IncidentContent {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(title);
        Objects.requireNonNull(occurredOn);
    }

    IncidentContent ownedBy(ColleagueId colleague) {
        return new IncidentContent(
                kind, title, description, occurredOn, place, immediateAction, colleague);
    }
}
