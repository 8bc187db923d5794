package dev.triennium.domain.register;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a colleague answers for.
///
/// @param <R> the kind itself
public interface Owned<I extends EntityId, R extends Owned<I, R>> {

    I id();

    /// Grows by one with each change.
    int version();

    /// What to call it.
    String title();

    /// Null: nobody yet.
    @Nullable ColleagueId owner();

    /// The day on which it asks for attention next; null: on no certain day.
    @Nullable LocalDate dueOn();

    /// Whether there is something to do about it.
    boolean isOpen();

    /// The next version, with another owner.
    R ownedBy(ColleagueId colleague);
}
