package dev.triennium.domain.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AuthorizerTest {

    private static final TenantId ALDER = new TenantId(new UUID(1, 1));
    private static final TenantId BIRCH = new TenantId(new UUID(1, 2));
    private static final FirmId NORTHSTAR = new FirmId(new UUID(2, 1));
    private static final FirmId SOUTHGATE = new FirmId(new UUID(2, 2));
    private static final Caller CALLER = new Caller(new PersonId(new UUID(3, 1)), "subject");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final List<TenantGrant> grants = new ArrayList<>();
    private Optional<Role> roleInFirm = Optional.empty();
    private final Authorizer authorizer =
            new Authorizer(
                    new GrantRepository() {
                        @Override
                        public Map<TenantId, List<TenantGrant>> list(
                                PersonId person, Set<TenantId> tenants, Instant at) {
                            assertThat(at).isEqualTo(UseCaseFakes.CLOCK.instant());
                            return grants.stream()
                                    .filter(grant -> tenants.contains(grant.tenant()))
                                    .collect(Collectors.groupingBy(TenantGrant::tenant));
                        }

                        @Override
                        public Optional<Role> findFirmRole(
                                PersonId person, FirmId firm, Instant at) {
                            return firm.equals(NORTHSTAR) ? roleInFirm : Optional.empty();
                        }
                    },
                    UseCaseFakes.CLOCK);

    private void isMember(Role role) {
        grants.add(new TenantGrant(ALDER, ZONE, role, null, false));
    }

    private void isConsultantOf(FirmId firm, Role role) {
        grants.add(new TenantGrant(ALDER, ZONE, role, firm, false));
    }

    private Access<TenantScope> ask(Permission permission) {
        return authorizer.authorize(CALLER, ALDER, permission, "field");
    }

    private static TenantScope scope(Access<TenantScope> access) {
        assertThat(access).isInstanceOf(Access.Granted.class);
        return ((Access.Granted<TenantScope>) access).scope();
    }

    @Test
    void withoutAGrantTheOrganisationDoesNotExist() {
        assertThat(ask(Permission.READ)).isInstanceOf(Access.Absent.class);
    }

    @Test
    void aGrantElsewhereDoesNotOpenTheOrganisation() {
        grants.add(new TenantGrant(BIRCH, ZONE, Role.REPRESENTATIVE, null, false));
        assertThat(ask(Permission.READ)).isInstanceOf(Access.Absent.class);
    }

    @Test
    void aRoleWithoutThePermissionIsForbidden() {
        isMember(Role.EMPLOYEE);
        assertThat(ask(Permission.MANAGE_TENANT)).isInstanceOf(Access.Forbidden.class);
        assertThat(ask(Permission.READ)).isInstanceOf(Access.Granted.class);
    }

    @Test
    void theScopeIsOfTheCallerInTheOrganisationsZone() {
        isMember(Role.REPRESENTATIVE);
        var scope = scope(ask(Permission.READ));
        assertThat(scope.tenant()).isEqualTo(ALDER);
        assertThat(scope.person()).isEqualTo(CALLER.person());
        assertThat(scope.firm()).isNull();
        assertThat(scope.zone()).isEqualTo(ZONE);
        assertThat(scope.operation()).isEqualTo("field");
    }

    @Test
    void aConsultantActsForTheFirm() {
        isConsultantOf(SOUTHGATE, Role.CONSULTANT);
        assertThat(scope(ask(Permission.READ)).firm()).isEqualTo(SOUTHGATE);
    }

    @Test
    void whoIsBothActsAsTheMember() {
        isConsultantOf(NORTHSTAR, Role.PARTNER);
        isMember(Role.EMPLOYEE);
        assertThat(scope(ask(Permission.READ)).firm()).isNull();
    }

    private static Caller actingFor(FirmId firm) {
        return new Caller(CALLER.person(), CALLER.subject(), firm.value());
    }

    @Test
    void nobodyHasWhatTwoPartiesGrantAtOnce() {
        isConsultantOf(NORTHSTAR, Role.PARTNER);
        isMember(Role.EMPLOYEE);
        assertThat(ask(Permission.MANAGE_TENANT)).isInstanceOf(Access.Forbidden.class);
        var asPartner =
                authorizer.authorize(
                        actingFor(NORTHSTAR), ALDER, Permission.MANAGE_TENANT, "field");
        assertThat(scope(asPartner).firm()).isEqualTo(NORTHSTAR);
    }

    @Test
    void whoActsForAFirmHasNothingOfAnother() {
        isConsultantOf(NORTHSTAR, Role.PARTNER);
        isMember(Role.REPRESENTATIVE);
        assertThat(authorizer.authorize(actingFor(SOUTHGATE), ALDER, Permission.READ, "field"))
                .isInstanceOf(Access.Absent.class);
        assertThat(authorizer.readable(actingFor(SOUTHGATE), Set.of(ALDER), "field").isEmpty())
                .isTrue();
    }

    @Test
    void rolesInOnePartyAddUp() {
        isMember(Role.EMPLOYEE);
        isMember(Role.AUDITOR);
        assertThat(scope(ask(Permission.ASSESS)).permissions()).contains(Permission.ANSWER);
    }

    @Test
    void takingOnClientsIsNothingThatATenantGrants() {
        isConsultantOf(NORTHSTAR, Role.PARTNER);
        assertThat(ask(Permission.CREATE_TENANT)).isInstanceOf(Access.Forbidden.class);
    }

    @Test
    void theReadableOnesAreThoseWithAGrant() {
        isMember(Role.AUDITOR);
        var scopes = authorizer.readable(CALLER, Set.of(ALDER, BIRCH), "field");
        assertThat(scopes.tenants()).containsExactly(ALDER);
        assertThat(authorizer.readable(CALLER, Set.of(), "field").isEmpty()).isTrue();
    }

    @Test
    void aFirmIsOpenToItsPeopleByTheirRole() {
        assertThat(authorizer.authorize(CALLER, NORTHSTAR, Permission.CREATE_TENANT, "field"))
                .isInstanceOf(Access.Absent.class);
        roleInFirm = Optional.of(Role.CONSULTANT);
        assertThat(authorizer.authorize(CALLER, NORTHSTAR, Permission.CREATE_TENANT, "field"))
                .isInstanceOf(Access.Forbidden.class);
        roleInFirm = Optional.of(Role.PARTNER);
        assertThat(authorizer.authorize(CALLER, NORTHSTAR, Permission.CREATE_TENANT, "field"))
                .isInstanceOf(Access.Granted.class);
        assertThat(authorizer.authorize(CALLER, SOUTHGATE, Permission.CREATE_TENANT, "field"))
                .isInstanceOf(Access.Absent.class);
    }

    @Test
    void anArchivedOrganisationIsReadAndNothingElse() {
        grants.add(new TenantGrant(ALDER, ZONE, Role.REPRESENTATIVE, null, true));
        var scope = scope(ask(Permission.MANAGE_TENANT));
        assertThat(scope.permissions()).contains(Permission.MANAGE_TENANT);
        assertThat(scope.mayChange(Permission.MANAGE_TENANT)).isFalse();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(scope::requireInUse)
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("ARC-1"));
        var exempt =
                scope(authorizer.authorize(CALLER, ALDER, Permission.MANAGE_TENANT, "field", true));
        exempt.requireInUse();
        assertThat(exempt.mayChange(Permission.MANAGE_TENANT)).isTrue();
    }

    @Test
    void aScopeSaysByWhichGrantItsOperationIsAllowed() {
        var auditor = new MembershipId(new UUID(7, 1));
        var employee = new MembershipId(new UUID(7, 2));
        grants.add(new TenantGrant(ALDER, ZONE, Role.EMPLOYEE, null, false, employee, null));
        grants.add(new TenantGrant(ALDER, ZONE, Role.AUDITOR, null, false, auditor, null));
        assertThat(scope(Permission.ASSESS).grant())
                .isEqualTo(new ActingGrant(Role.AUDITOR, auditor, null));
        assertThat(scope(Permission.READ_AUDIT_TRAIL).permissions()).contains(Permission.ANSWER);
    }

    private TenantScope scope(Permission permission) {
        return ((Access.Granted<TenantScope>) ask(permission)).scope();
    }
}
