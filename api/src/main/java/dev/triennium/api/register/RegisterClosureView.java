package dev.triennium.api.register;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.Closure;
import java.time.Instant;

/// The GraphQL type `RegisterClosure`.
///
/// @param closedById no field of the SDL: what `closedBy` is loaded by
public record RegisterClosureView(PersonId closedById, Instant closedAt, String reason) {

    public static RegisterClosureView of(Closure closure) {
        return new RegisterClosureView(closure.by(), closure.at(), closure.reason());
    }
}
