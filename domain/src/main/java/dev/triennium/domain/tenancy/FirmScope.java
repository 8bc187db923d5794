package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.PersonId;
import java.util.Objects;

/// The proof that someone may act for one firm, for one operation. Only [Authorizer] makes one.
public final class FirmScope {

    private final FirmId firm;
    private final PersonId person;
    private final String operation;

    FirmScope(FirmId firm, PersonId person, String operation) {
        this.firm = Objects.requireNonNull(firm);
        this.person = Objects.requireNonNull(person);
        this.operation = Objects.requireNonNull(operation);
    }

    public FirmId firm() {
        return firm;
    }

    public PersonId person() {
        return person;
    }

    public String operation() {
        return operation;
    }
}
