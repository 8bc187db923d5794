package dev.triennium.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Acquaintances;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Employment;
import dev.triennium.domain.tenancy.EmploymentId;
import dev.triennium.domain.tenancy.EmploymentRepository;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.HeldMemberships;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqEmploymentRepositoryTest {

    private static final Instant START = Instant.parse("2024-02-13T07:00:00Z");
    private static final Instant END = Instant.parse("2024-03-13T07:00:00Z");

    @Autowired private EmploymentRepository employments;
    @Autowired private MembershipRepository memberships;
    @Autowired private HeldMemberships held;
    @Autowired private Acquaintances acquaintances;
    @Autowired private Authorizer authorizer;
    @Autowired private TestTenants tenants;

    private FirmId firm;
    private PersonId nora;
    private PersonId kiran;

    @BeforeEach
    void aFirm() {
        firm = tenants.firm();
        nora = tenants.person();
        kiran = tenants.person();
    }

    private Employment employ(FirmId at, PersonId person, Role role) {
        var employment =
                new Employment(new EmploymentId(UUID.randomUUID()), at, person, role, START, null);
        employments.insert(employment);
        return employment;
    }

    private static Employment ended(Employment employment, PersonId by) {
        return ended(employment, END, by);
    }

    private static Employment ended(Employment employment, Instant at, PersonId by) {
        return new Employment(
                employment.id(),
                2,
                employment.firm(),
                employment.person(),
                employment.role(),
                START,
                at,
                null,
                new Employment.Ending(by, "Moved on"));
    }

    @Test
    void aRoleIsReadAsItWasStored() {
        var employment = employ(firm, kiran, Role.CONSULTANT);
        assertThat(employments.find(firm, employment.id())).contains(employment);
        assertThat(employments.find(tenants.firm(), employment.id())).isEmpty();
        var ended = ended(employment, nora);
        employments.update(ended, 1);
        assertThat(employments.list(List.of(employment.id())))
                .isEqualTo(Map.of(employment.id(), ended));
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> employments.update(ended, 1));
    }

    @Test
    void whatIsEndedBeforeItBeginsIsNeverHeld() {
        var employment = employ(firm, kiran, Role.CONSULTANT);
        employments.update(ended(employment, START, nora), 1);
        var before = START.minusSeconds(60);
        assertThat(employments.isHeld(firm, kiran, Role.CONSULTANT, before)).isFalse();
    }

    @Test
    void whatIsOverIsNotHeld() {
        var employment = employ(firm, kiran, Role.CONSULTANT);
        assertThat(employments.isHeld(firm, kiran, Role.CONSULTANT, START)).isTrue();
        assertThat(employments.isHeld(firm, kiran, Role.PARTNER, START)).isFalse();
        employments.update(ended(employment, nora), 1);
        assertThat(employments.isHeld(firm, kiran, Role.CONSULTANT, END)).isFalse();
        assertThat(employments.listHeld(List.of(kiran), END)).isEmpty();
    }

    @Test
    void aPartnerWithoutAnEndLeadsTheFirm() {
        var noras = employ(firm, nora, Role.PARTNER);
        employ(firm, kiran, Role.CONSULTANT);
        assertThat(employments.hasLastingPartner(firm, START, noras.id())).isFalse();
        employ(firm, kiran, Role.PARTNER);
        assertThat(employments.hasLastingPartner(firm, START, noras.id())).isTrue();
    }

    @Test
    void eachFirmHasItsOwnPage() {
        var first = employ(firm, nora, Role.PARTNER);
        employ(tenants.firm(), kiran, Role.PARTNER);
        var pages = employments.pages(List.of(firm), PageRequest.first(10));
        assertThat(pages).containsOnlyKeys(firm);
        assertThat(Objects.requireNonNull(pages.get(firm)).values()).containsExactly(first);
    }

    @Test
    void peopleKnowThoseOfTheirFirmsAndOrganisations() {
        employ(firm, nora, Role.PARTNER);
        employments.update(ended(employ(firm, kiran, Role.CONSULTANT), nora), 1);
        var tenant = tenants.tenant();
        var anna = join(tenant);
        var stranger = join(tenants.tenant());
        var asked = List.of(nora, kiran, anna, stranger);

        assertThat(known(nora, asked)).containsOnlyKeys(nora, kiran);
        assertThat(known(anna, asked)).containsOnlyKeys(anna);
        assertThat(known(kiran, asked)).containsOnlyKeys(kiran);
        var ben = join(tenant);
        assertThat(known(ben, asked)).containsOnlyKeys(anna);
    }

    private Map<PersonId, ?> known(PersonId by, List<PersonId> asked) {
        return acquaintances.list(authorizer.portfolio(new Caller(by, "subject"), "test"), asked);
    }

    private PersonId join(TenantScope tenant) {
        var person = tenants.person();
        memberships.insert(
                tenant,
                new Membership(
                        new MembershipId(UUID.randomUUID()),
                        person,
                        Role.EMPLOYEE,
                        START,
                        null,
                        null));
        return person;
    }

    @Test
    void oneSeesWhatOneIsInOrganisations() {
        var tenant = tenants.tenant();
        var anna = join(tenant);
        var page =
                held.page(
                        authorizer.portfolio(new Caller(anna, "subject"), "test"),
                        PageRequest.first(10));
        assertThat(page.values())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.tenant()).isEqualTo(tenant.tenant());
                            assertThat(one.membership().person()).isEqualTo(anna);
                        });
        var acting = new Caller(anna, "subject", firm.value());
        assertThat(held.page(authorizer.portfolio(acting, "test"), PageRequest.first(10)).values())
                .isEmpty();
    }
}
