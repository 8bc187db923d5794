package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One organisation and two firms, for the use cases of tenancy.
final class TenancyWorld {

    static final TenantId ALDER = new TenantId(new UUID(1, 1));
    static final FirmId NORTHSTAR = new FirmId(new UUID(2, 1));
    static final FirmId SOUTHGATE = new FirmId(new UUID(2, 2));
    static final PersonId PERSON = new PersonId(new UUID(3, 1));
    static final PersonId CONSULTANT = new PersonId(new UUID(3, 2));

    private TenancyWorld() {}

    /// @param firm null: the organisation's own people
    static TenantScope scope(@Nullable FirmId firm) {
        return new TenantScope(
                ALDER,
                new Actor.Person(PERSON, firm),
                "test",
                ZoneOffset.UTC,
                Set.of(Permission.READ),
                TenantScope.Archive.ELSEWHERE);
    }

    /// One person works for a firm, and nobody for any other.
    static GrantRepository employing(PersonId employee, FirmId employer) {
        return new GrantRepository() {
            @Override
            public Map<TenantId, List<TenantGrant>> list(
                    PersonId person, Set<TenantId> tenants, Instant at) {
                return Map.of();
            }

            @Override
            public Optional<Role> findFirmRole(PersonId person, FirmId firm, Instant at) {
                return person.equals(employee) && firm.equals(employer)
                        ? Optional.of(Role.CONSULTANT)
                        : Optional.empty();
            }
        };
    }

    static FirmRepository firms() {
        var firms = new InMemoryFirms();
        firms.insert(new Firm(NORTHSTAR, "Firm"));
        firms.insert(new Firm(SOUTHGATE, "Firm"));
        return firms;
    }
}
