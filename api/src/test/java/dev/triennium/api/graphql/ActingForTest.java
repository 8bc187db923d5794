package dev.triennium.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.api.identity.CallerAuthentication;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.GrantRepository;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Somebody who is an employee of the organisation and a partner of its firm.
class ActingForTest {

    private static final TenantId ALDER = new TenantId(new UUID(1, 1));
    private static final FirmId OWN = new FirmId(new UUID(2, 1));
    private static final FirmId OTHER = new FirmId(new UUID(2, 2));
    private static final CallerAuthentication CALLER =
            new CallerAuthentication(
                    new Caller(new PersonId(new UUID(3, 1)), "subject"), Instant.MAX);

    private static final class Grants implements GrantRepository {

        @Override
        public Map<TenantId, List<TenantGrant>> list(
                PersonId person, Set<TenantId> tenants, Instant at) {
            return Map.of(
                    ALDER,
                    List.of(
                            new TenantGrant(ALDER, ZoneOffset.UTC, Role.EMPLOYEE, null, false),
                            new TenantGrant(ALDER, ZoneOffset.UTC, Role.PARTNER, OWN, false)));
        }

        @Override
        public Optional<Role> findFirmRole(PersonId person, FirmId firm, Instant at) {
            return Optional.empty();
        }
    }

    private static Access<TenantScope> reading(@Nullable String header) {
        var caller = ActingFor.of(CALLER, header).caller();
        return new Authorizer(new Grants(), Clock.systemUTC())
                .authorize(caller, ALDER, Permission.READ, "tenant");
    }

    private static TenantScope scope(@Nullable String header) {
        return ((Access.Granted<TenantScope>) reading(header)).scope();
    }

    private static String id(FirmId firm) {
        return GlobalId.of("Firm", firm.value()).toString();
    }

    @Test
    void withoutAWordOneIsOfTheOrganisationsOwnPeople() {
        assertThat(scope(null).firm()).isNull();
        assertThat(scope(null).permissions()).doesNotContain(Permission.MANAGE_TENANT);
    }

    @Test
    void onesOwnFirmIsActedFor() {
        assertThat(scope(id(OWN)).firm()).isEqualTo(OWN);
        assertThat(scope(id(OWN)).permissions()).contains(Permission.MANAGE_TENANT);
    }

    @Test
    void aFirmThatIsNotOnesOwnGivesNothing() {
        assertThat(reading(id(OTHER))).isInstanceOf(Access.Absent.class);
    }

    @Test
    void whatNamesNoFirmGivesNothing() {
        for (var wrong : List.of("", "northstar", GlobalId.of(ALDER).toString(), id(OWN) + "A")) {
            assertThat(reading(wrong)).as(wrong).isInstanceOf(Access.Absent.class);
        }
    }
}
