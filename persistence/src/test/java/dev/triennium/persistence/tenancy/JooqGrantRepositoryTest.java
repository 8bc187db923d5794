package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.FIRM_MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Engagement;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.GrantRepository;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.TenantGrant;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqGrantRepositoryTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-06-01T00:00:00Z");

    @Autowired private TestTenants testTenants;
    @Autowired private GrantRepository grants;
    @Autowired private JooqMembershipRepository memberships;
    @Autowired private JooqEngagementRepository engagements;
    @Autowired private DSLContext dsl;
    @Autowired private IdGenerator ids;

    private TenantScope tenant;
    private PersonId person;
    private FirmId firm;

    @BeforeEach
    void aTenantAPersonAndAFirm() {
        tenant = testTenants.tenant();
        person = testTenants.person();
        firm = testTenants.firm();
    }

    private MembershipId join(Role role) {
        var id = new MembershipId(ids.next());
        memberships.insert(tenant, new Membership(id, person, role, START, END, null));
        return id;
    }

    private Engagement engage(Role role) {
        dsl.insertInto(FIRM_MEMBERSHIP)
                .set(FIRM_MEMBERSHIP.FIRM_ID, firm)
                .set(FIRM_MEMBERSHIP.ID, ids.next())
                .set(FIRM_MEMBERSHIP.PERSON_ID, person)
                .set(FIRM_MEMBERSHIP.ROLE, role.name())
                .set(FIRM_MEMBERSHIP.VALID_FROM_AT, START)
                .execute();
        var engagement =
                new Engagement(
                        new EngagementId(ids.next()), 1, firm, "s", "c", START, END, null, null);
        engagements.insert(tenant, engagement);
        return engagement;
    }

    private Set<TenantGrant> grantsAt(Instant at) {
        return Set.copyOf(
                grants.list(person, Set.of(tenant.tenant()), at)
                        .getOrDefault(tenant.tenant(), List.of()));
    }

    @Test
    void aMembershipGrantsItsRole() {
        var membership = join(Role.AUDITOR);
        assertThat(grantsAt(START))
                .containsExactly(
                        new TenantGrant(
                                tenant.tenant(),
                                TestTenants.ZONE,
                                Role.AUDITOR,
                                null,
                                false,
                                membership,
                                null));
    }

    @Test
    void anEngagementGrantsTheRoleInTheFirm() {
        var engagement = engage(Role.CONSULTANT);
        assertThat(grantsAt(START))
                .containsExactly(
                        new TenantGrant(
                                tenant.tenant(),
                                TestTenants.ZONE,
                                Role.CONSULTANT,
                                firm,
                                false,
                                null,
                                engagement.id()));
    }

    @Test
    void aPausedEngagementGrantsNothing() {
        var engagement = engage(Role.CONSULTANT);
        var paused =
                new Engagement(
                        engagement.id(),
                        2,
                        firm,
                        "s",
                        "c",
                        START,
                        END,
                        null,
                        null,
                        new Engagement.Pause(START, person, "Unpaid"),
                        person);
        engagements.update(tenant, paused, 1);
        assertThat(engagements.find(tenant, engagement.id())).contains(paused);
        assertThat(grantsAt(START)).isEmpty();
    }

    @Test
    void aFirmsRolesAreThoseThatHoldNow() {
        engage(Role.CONSULTANT);
        engage(Role.PARTNER);
        var other = testTenants.firm();
        assertThat(grants.listFirmRoles(person, Set.of(firm, other), START))
                .containsOnly(Map.entry(firm, Role.PARTNER));
    }

    @Test
    void nothingIsGrantedBeforeTheStart() {
        join(Role.AUDITOR);
        engage(Role.CONSULTANT);
        assertThat(grantsAt(START.minus(Duration.ofMillis(1)))).isEmpty();
    }

    @Test
    void accessEndsWithTheVeryInstant() {
        join(Role.AUDITOR);
        engage(Role.CONSULTANT);
        assertThat(grantsAt(END.minus(Duration.ofMillis(1)))).hasSize(2);
        assertThat(grantsAt(END)).isEmpty();
    }

    @Test
    void otherTenantsAreNotGranted() {
        join(Role.AUDITOR);
        var other = testTenants.tenant().tenant();
        assertThat(grants.list(person, Set.of(other), START)).isEmpty();
    }
}
