package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

public final class InMemoryFirms implements FirmRepository {

    public final Map<FirmId, Firm> rows = new LinkedHashMap<>();

    @Override
    public Map<FirmId, Firm> list(Collection<FirmId> ids) {
        return rows.values().stream()
                .filter(firm -> ids.contains(firm.id()))
                .collect(Collectors.toMap(Firm::id, Function.identity()));
    }

    @Override
    public Optional<Firm> find(String name, PersonId partner, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void insert(Firm firm) {
        rows.put(firm.id(), firm);
    }

    @Override
    public void employ(FirmId firm, PersonId person, Role role, Instant from) {
        throw new UnsupportedOperationException();
    }
}
