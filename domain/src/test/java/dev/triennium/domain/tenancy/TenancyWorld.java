package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One organisation and two firms, for the use cases of tenancy.
final class TenancyWorld {

    static final TenantId ALDER = new TenantId(new UUID(1, 1));
    static final FirmId NORTHSTAR = new FirmId(new UUID(2, 1));
    static final FirmId SOUTHGATE = new FirmId(new UUID(2, 2));
    static final PersonId PERSON = new PersonId(new UUID(3, 1));

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

    static FirmRepository firms() {
        var firms = new InMemoryFirms();
        firms.insert(new Firm(NORTHSTAR, "Firm"));
        firms.insert(new Firm(SOUTHGATE, "Firm"));
        return firms;
    }
}
