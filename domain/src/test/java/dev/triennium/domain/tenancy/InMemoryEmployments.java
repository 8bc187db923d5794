package dev.triennium.domain.tenancy;

import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The people of all firms, and what they may do by it.
public final class InMemoryEmployments
        implements EmploymentRepository, GrantRepository, FirmTransactions {

    private final Map<EmploymentId, Employment> rows = new LinkedHashMap<>();

    public Stream<Employment> of(FirmId firm) {
        return rows.values().stream().filter(one -> one.firm().equals(firm));
    }

    @Override
    public Optional<Employment> find(FirmId firm, EmploymentId id) {
        return of(firm).filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public Map<EmploymentId, Employment> list(Collection<EmploymentId> ids) {
        return rows.values().stream()
                .filter(one -> ids.contains(one.id()))
                .collect(Collectors.toMap(Employment::id, one -> one));
    }

    @Override
    public Map<PersonId, List<Employment>> listHeld(Collection<PersonId> people, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<FirmId, Page<Employment>> pages(Collection<FirmId> firms, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<FirmId, List<PersonId>> listPartners(Collection<FirmId> firms, Instant at) {
        return rows.values().stream()
                .filter(one -> firms.contains(one.firm()) && one.role() == Role.PARTNER)
                .filter(one -> !one.validFrom().isAfter(at) && !one.isOver(at))
                .collect(
                        Collectors.groupingBy(
                                Employment::firm,
                                Collectors.mapping(Employment::person, Collectors.toList())));
    }

    @Override
    public boolean isHeld(FirmId firm, PersonId person, Role role, Instant now) {
        return of(firm).anyMatch(
                        one ->
                                one.person().equals(person)
                                        && one.role() == role
                                        && !one.isOver(now));
    }

    @Override
    public boolean hasLastingPartner(FirmId firm, Instant at, EmploymentId apartFrom) {
        return of(firm).anyMatch(
                        one ->
                                one.role() == Role.PARTNER
                                        && !one.id().equals(apartFrom)
                                        && !one.validFrom().isAfter(at)
                                        && one.validUntil() == null);
    }

    @Override
    public void insert(Employment employment) {
        rows.put(employment.id(), employment);
    }

    @Override
    public void update(Employment employment, int expectedVersion) {
        var stored = find(employment.firm(), employment.id()).orElseThrow();
        if (stored.version() != expectedVersion) {
            throw new VersionConflictException(stored.version());
        }
        rows.put(employment.id(), employment);
    }

    @Override
    public Map<TenantId, List<TenantGrant>> list(
            PersonId person, Set<TenantId> tenants, Instant at) {
        return Map.of();
    }

    @Override
    public Optional<Role> findFirmRole(PersonId person, FirmId firm, Instant at) {
        return of(firm).filter(one -> one.person().equals(person) && !one.isOver(at))
                .map(Employment::role)
                .min(Role::compareTo);
    }

    @Override
    public <T> T inTransaction(FirmId firm, Supplier<T> work) {
        return work.get();
    }
}
