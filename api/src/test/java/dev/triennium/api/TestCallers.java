package dev.triennium.api;

import dev.triennium.api.identity.CallerAuthentication;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.GrantRepository;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantGrant;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who calls in test slices: people of one organisation, and nobody of another.
public final class TestCallers {

    public static final TenantId ALDER = new TenantId(new UUID(9, 1));
    public static final TenantId BIRCH = new TenantId(new UUID(9, 2));
    public static final PersonId REPRESENTATIVE = new PersonId(new UUID(8, 1));
    public static final PersonId EMPLOYEE = new PersonId(new UUID(8, 2));

    private TestCallers() {}

    /// To prepare what a test finds.
    public static TenantScope job(TenantId tenant) {
        return new JobScopes().of("test", tenant, ZoneOffset.UTC);
    }

    public static Authorizer authorizer(Clock clock) {
        return new Authorizer(
                new GrantRepository() {
                    @Override
                    public Map<TenantId, List<TenantGrant>> list(
                            PersonId person, Set<TenantId> tenants, Instant at) {
                        var role =
                                person.equals(REPRESENTATIVE) ? Role.REPRESENTATIVE : Role.EMPLOYEE;
                        return tenants.contains(ALDER)
                                ? Map.of(
                                        ALDER,
                                        List.of(
                                                new TenantGrant(
                                                        ALDER, ZoneOffset.UTC, role, null, false)))
                                : Map.of();
                    }

                    @Override
                    public Optional<Role> findFirmRole(PersonId person, FirmId firm, Instant at) {
                        return Optional.empty();
                    }
                },
                clock);
    }

    public static void signIn(PersonId person) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new CallerAuthentication(
                                new Caller(person, "subject"),
                                Instant.parse("2100-01-01T00:00:00Z")));
    }
}
