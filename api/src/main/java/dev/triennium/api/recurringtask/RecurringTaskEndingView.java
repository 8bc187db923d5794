package dev.triennium.api.recurringtask;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.recurringtask.RecurringTaskEnding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `RecurringTaskEnding`.
///
/// @param endedById no field of the SDL: what `endedBy` is loaded by
record RecurringTaskEndingView(
        Instant endedAt, @Nullable PersonId endedById, @Nullable String reason) {

    static final String TYPE = "RecurringTaskEnding";

    static RecurringTaskEndingView of(RecurringTaskEnding ending) {
        return new RecurringTaskEndingView(ending.at(), ending.by(), ending.reason());
    }
}
