package dev.triennium.domain.participation;

import dev.triennium.domain.mail.LinkToken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What one colleague is asked for by mail.
///
/// @param place the name of the organisation
/// @param zone its time zone
/// @param sender the name of who asks
/// @param until when the links open nothing any more
public record ParticipationNotice(
        String place,
        ZoneId zone,
        String sender,
        String reader,
        Locale locale,
        Instant until,
        List<Thing> things) {

    /// @param title in the reader's language
    /// @param dueOn null: by no certain day
    public record Thing(String act, String title, @Nullable LocalDate dueOn, LinkToken token) {

        public Thing {
            Objects.requireNonNull(act);
            Objects.requireNonNull(title);
            Objects.requireNonNull(token);
        }
    }

    public ParticipationNotice {
        Objects.requireNonNull(place);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(sender);
        Objects.requireNonNull(reader);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(until);
        things = List.copyOf(things);
    }
}
