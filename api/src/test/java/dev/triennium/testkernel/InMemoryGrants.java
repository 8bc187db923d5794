package dev.triennium.testkernel;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.GrantRepository;
import dev.triennium.domain.tenancy.TenantGrant;
import dev.triennium.domain.tenancy.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Grants that a test hands out.
public final class InMemoryGrants implements GrantRepository {

    private record InTenant(PersonId person, TenantId tenant) {}

    private record InFirm(PersonId person, FirmId firm) {}

    private final Map<InTenant, Role> inTenants = new ConcurrentHashMap<>();
    private final Map<InFirm, Role> inFirms = new ConcurrentHashMap<>();

    public void grant(PersonId person, TenantId tenant, Role role) {
        inTenants.put(new InTenant(person, tenant), role);
    }

    public void grant(PersonId person, FirmId firm, Role role) {
        inFirms.put(new InFirm(person, firm), role);
    }

    public void end(PersonId person, TenantId tenant) {
        inTenants.remove(new InTenant(person, tenant));
    }

    @Override
    public Map<TenantId, List<TenantGrant>> list(
            PersonId person, Set<TenantId> tenants, Instant at) {
        return tenants.stream()
                .flatMap(
                        tenant ->
                                Optional.ofNullable(inTenants.get(new InTenant(person, tenant)))
                                        .map(
                                                role ->
                                                        new TenantGrant(
                                                                tenant,
                                                                ZoneOffset.UTC,
                                                                role,
                                                                null,
                                                                false))
                                        .stream())
                .collect(Collectors.groupingBy(TenantGrant::tenant));
    }

    @Override
    public Optional<Role> findFirmRole(PersonId person, FirmId firm, Instant at) {
        return Optional.ofNullable(inFirms.get(new InFirm(person, firm)));
    }
}
