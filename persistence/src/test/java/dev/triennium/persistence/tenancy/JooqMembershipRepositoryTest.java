package dev.triennium.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqMembershipRepositoryTest {

    private static final MembershipId NONE = new MembershipId(new UUID(0, 0));
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

    @Autowired private MembershipRepository memberships;
    @Autowired private TestTenants tenants;
    @Autowired private IdGenerator ids;

    private TenantScope scope;
    private PersonId person;

    @BeforeEach
    void makeATenant() {
        scope = tenants.tenant();
        person = tenants.person();
    }

    private MembershipId insert(Role role, Instant from, @Nullable Instant until) {
        var id = new MembershipId(ids.next());
        memberships.insert(scope, new Membership(id, person, role, from, until, null));
        return id;
    }

    private boolean isHeld(Instant from, @Nullable Instant until) {
        return memberships.isHeld(scope, person, Role.AUDITOR, from, until, NONE);
    }

    @Test
    void aRoleComesBackWithWhoEndedItAndWhoStandsIn() {
        var id = insert(Role.REPRESENTATIVE, MAY, null);
        var firm = tenants.firm();
        var ended =
                new Membership(
                        id,
                        2,
                        person,
                        Role.REPRESENTATIVE,
                        MAY,
                        JUNE,
                        null,
                        new Membership.Ending(person, "Left"),
                        firm);
        memberships.update(scope, ended, 1);
        assertThat(memberships.find(scope, id)).contains(ended);
    }

    @Test
    void aRoleIsHeldFromItsBeginningToBeforeItsEnd() {
        var id = insert(Role.AUDITOR, MAY, JUNE);
        assertThat(isHeld(MAY, null)).isTrue();
        assertThat(isHeld(MAY.minusSeconds(9), MAY.plusSeconds(1))).isTrue();
        assertThat(isHeld(MAY.minusSeconds(9), MAY)).isFalse();
        assertThat(isHeld(JUNE, null)).isFalse();
        assertThat(memberships.isHeld(scope, person, Role.AUDITOR, MAY, null, id)).isFalse();
        assertThat(memberships.isHeld(scope, person, Role.EMPLOYEE, MAY, null, NONE)).isFalse();
        assertThat(memberships.isHeld(scope, tenants.person(), Role.AUDITOR, MAY, null, NONE))
                .isFalse();
    }

    @Test
    void whatEndedBeforeItBeganIsNeverHeld() {
        insert(Role.AUDITOR, JUNE, JUNE);
        insert(Role.REPRESENTATIVE, JUNE, JUNE);
        assertThat(isHeld(MAY, JULY)).isFalse();
        assertThat(memberships.hasRepresentative(scope, MAY)).isFalse();
    }

    @Test
    void aRepresentativeForATimeIsOneAndDoesNotLast() {
        insert(Role.REPRESENTATIVE, MAY, JULY);
        assertThat(memberships.hasRepresentative(scope, JUNE)).isTrue();
        assertThat(memberships.hasRepresentative(scope, JULY)).isFalse();
        assertThat(memberships.hasLastingRepresentative(scope, JUNE, NONE)).isFalse();
        var lasting = insert(Role.REPRESENTATIVE, JUNE, null);
        assertThat(memberships.hasLastingRepresentative(scope, MAY, NONE)).isFalse();
        assertThat(memberships.hasLastingRepresentative(scope, JUNE, NONE)).isTrue();
        assertThat(memberships.hasLastingRepresentative(scope, JUNE, lasting)).isFalse();
        assertThat(memberships.hasLastingRepresentative(scope, JUNE, null)).isTrue();
    }
}
