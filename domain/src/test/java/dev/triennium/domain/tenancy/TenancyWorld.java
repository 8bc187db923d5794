package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return new FirmRepository() {
            @Override
            public Map<FirmId, Firm> list(Collection<FirmId> ids) {
                return ids.stream()
                        .filter(id -> id.equals(NORTHSTAR) || id.equals(SOUTHGATE))
                        .map(id -> new Firm(id, "Firm"))
                        .collect(Collectors.toMap(Firm::id, Function.identity()));
            }

            @Override
            public Map<PersonId, List<Employment>> listEmployments(
                    Collection<PersonId> people, Instant at) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Firm> find(String name, PersonId partner, Instant at) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void insert(Firm firm) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void insert(Firm firm, PersonId partner, Instant from) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void employ(FirmId firm, PersonId person, Role role, Instant from) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
