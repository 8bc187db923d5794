package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.util.Objects;

/// The proof that someone may act for one firm, for one operation. Only [Authorizer] makes one.
public final class FirmScope {

    private final FirmId firm;
    private final PersonId person;
    private final Role role;
    private final String operation;

    FirmScope(FirmId firm, PersonId person, Role role, String operation) {
        this.firm = Objects.requireNonNull(firm);
        this.person = Objects.requireNonNull(person);
        this.role = Objects.requireNonNull(role);
        this.operation = Objects.requireNonNull(operation);
    }

    public FirmId firm() {
        return firm;
    }

    public PersonId person() {
        return person;
    }

    /// What the person is in the firm.
    public Role role() {
        return role;
    }

    public String operation() {
        return operation;
    }
}
