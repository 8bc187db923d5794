package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The proof that someone may read the list of what they may open, across tenants. Only
/// [Authorizer] makes one.
public final class PortfolioScope {

    private final PersonId person;
    private final String operation;
    private final Instant at;
    private final @Nullable FirmId firm;

    PortfolioScope(PersonId person, String operation, Instant at, @Nullable FirmId firm) {
        this.person = Objects.requireNonNull(person);
        this.operation = Objects.requireNonNull(operation);
        this.at = Objects.requireNonNull(at);
        this.firm = firm;
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

    /// The firm that the person wants to act for; null: all that is open to them.
    public @Nullable FirmId firm() {
        return firm;
    }
}
