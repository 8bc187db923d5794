package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Firms have no data of tenants; their names are known to every signed-in person.
public interface FirmRepository {

    /// A firm that a person works for, and as what.
    record Employment(Firm firm, Role role) {}

    /// By id, in one statement; unknown ids are left out.
    Map<FirmId, Firm> list(Collection<FirmId> ids);

    /// The firms that each person works for now, by name, at most 20 for each; those who work for
    /// none are left out.
    Map<PersonId, List<Employment>> listEmployments(Collection<PersonId> people, Instant at);

    /// The firm of this name whose partner the person is.
    Optional<Firm> find(String name, PersonId partner, Instant at);

    void insert(Firm firm);

    /// A firm with its first partner, or nothing.
    void insert(Firm firm, PersonId partner, Instant from);

    /// Makes a person one of the firm's people, open-ended.
    void employ(FirmId firm, PersonId person, Role role, Instant from);
}
