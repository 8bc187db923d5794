package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Firms have no data of tenants; their names are known to every signed-in person.
public interface FirmRepository {

    /// By id, in one statement; unknown ids are left out.
    Map<FirmId, Firm> list(Collection<FirmId> ids);

    /// The firm of this name whose partner the person is.
    Optional<Firm> find(String name, PersonId partner, Instant at);

    void insert(Firm firm);

    /// Makes a person one of the firm's people, open-ended.
    void employ(FirmId firm, PersonId person, Role role, Instant from);
}
