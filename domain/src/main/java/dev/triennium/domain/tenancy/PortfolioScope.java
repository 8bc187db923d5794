package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Objects;

/// The proof that someone may read the list of what they may open, across tenants. Only
/// [Authorizer] makes one.
public final class PortfolioScope {

    private final PersonId person;
    private final String operation;
    private final Instant at;

    PortfolioScope(PersonId person, String operation, Instant at) {
        this.person = Objects.requireNonNull(person);
        this.operation = Objects.requireNonNull(operation);
        this.at = Objects.requireNonNull(at);
    }

    public PersonId person() {
        return person;
    }

    public String operation() {
        return operation;
    }

    /// The instant at which memberships and engagements must be valid.
    public Instant at() {
        return at;
    }
}
