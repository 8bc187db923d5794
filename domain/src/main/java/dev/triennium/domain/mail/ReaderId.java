package dev.triennium.domain.mail;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.Objects;
import java.util.UUID;

/// Whom mails go to: a person with a login, in all organisations alike, or a colleague without one,
/// in theirs alone.
public record ReaderId(UUID value) implements EntityId {

    public ReaderId {
        Objects.requireNonNull(value);
    }

    public static ReaderId of(PersonId person) {
        return new ReaderId(person.value());
    }

    public static ReaderId of(ColleagueId colleague) {
        return new ReaderId(colleague.value());
    }
}
