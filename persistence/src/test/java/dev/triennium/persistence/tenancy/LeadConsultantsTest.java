package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.FIRM_MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Engagement;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.EngagementRepository;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.LeadConsultant;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestTenants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class LeadConsultantsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Autowired private EngagementRepository engagements;
    @Autowired private TestTenants testTenants;
    @Autowired private StatementCount statements;
    @Autowired private DSLContext dsl;
    @Autowired private IdGenerator ids;

    private TenantScope alder;
    private FirmId northstar;

    @BeforeEach
    void aFirmIsThere() {
        alder = testTenants.tenant();
        northstar = testTenants.firm();
    }

    private PersonId employed(FirmId firm, @Nullable Instant until) {
        var person = testTenants.person();
        employ(firm, person, Role.CONSULTANT, Instant.EPOCH, until);
        return person;
    }

    private void employ(
            FirmId firm, PersonId person, Role role, Instant from, @Nullable Instant until) {
        dsl.insertInto(FIRM_MEMBERSHIP)
                .set(FIRM_MEMBERSHIP.FIRM_ID, firm)
                .set(FIRM_MEMBERSHIP.ID, ids.next())
                .set(FIRM_MEMBERSHIP.PERSON_ID, person)
                .set(FIRM_MEMBERSHIP.ROLE, role.name())
                .set(FIRM_MEMBERSHIP.VALID_FROM_AT, from)
                .set(FIRM_MEMBERSHIP.VALID_UNTIL_AT, until)
                .execute();
    }

    private Engagement engage(TenantScope tenant, FirmId firm, int day, @Nullable PersonId lead) {
        var engagement =
                new Engagement(
                        new EngagementId(ids.next()),
                        1,
                        firm,
                        "All",
                        "Signed",
                        NOW.minus(Duration.ofDays(day)),
                        null,
                        null,
                        null,
                        null,
                        lead);
        engagements.insert(tenant, engagement);
        return engagement;
    }

    private List<LeadConsultant> leads(Instant at) {
        return engagements
                .listLeadConsultants(TenantScopes.of(alder), at)
                .getOrDefault(alder.tenant(), List.of());
    }

    @Test
    void whoWorksForTheFirmLeadsAndIsStored() {
        var nora = employed(northstar, null);
        var engagement = engage(alder, northstar, 1, nora);

        assertThat(engagements.find(alder, engagement.id())).contains(engagement);
        assertThat(leads(NOW))
                .containsExactly(new LeadConsultant(engagement.id(), northstar, nora));
    }

    @Test
    void whoLeavesTheFirmLeadsNothingFromThatInstantOn() {
        var nora = employed(northstar, NOW);
        engage(alder, northstar, 1, nora);

        assertThat(leads(NOW.minusMillis(1))).hasSize(1);
        assertThat(leads(NOW)).isEmpty();
    }

    @Test
    void whoGetsAnotherRoleInTheFirmLeadsOn() {
        var nora = employed(northstar, NOW);
        employ(northstar, nora, Role.PARTNER, NOW, null);
        engage(alder, northstar, 1, nora);

        assertThat(leads(NOW)).hasSize(1);
    }

    @Test
    void whoWorksForAnotherFirmLeadsNothing() {
        engage(alder, northstar, 1, employed(testTenants.firm(), null));

        assertThat(leads(NOW)).isEmpty();
    }

    @Test
    void anEngagementThatIsOverHasNoLead() {
        var engagement = engage(alder, northstar, 1, employed(northstar, null));
        engagements.update(alder, engagement.end(NOW, null), 1);

        assertThat(leads(NOW)).isEmpty();
    }

    @Test
    void theLongestEngagedFirmStandsFirst() {
        var southgate = testTenants.firm();
        var later = engage(alder, northstar, 1, employed(northstar, null));
        var earlier = engage(alder, southgate, 2, employed(southgate, null));
        engage(alder, testTenants.firm(), 3, null);

        assertThat(leads(NOW))
                .extracting(LeadConsultant::engagement)
                .containsExactly(earlier.id(), later.id());
    }

    @Test
    void manyOrganisationsTakeOneStatementAndNobodyElsesAreFound() {
        var birch = testTenants.tenant();
        var cedar = testTenants.tenant();
        for (var tenant : List.of(alder, birch, cedar)) {
            engage(tenant, northstar, 1, employed(northstar, null));
        }
        var scopes = TenantScopes.of(List.of(alder, birch));

        assertThat(engagements.listLeadConsultants(scopes, NOW))
                .containsOnlyKeys(alder.tenant(), birch.tenant());
        assertThat(statements.of(() -> engagements.listLeadConsultants(scopes, NOW))).isEqualTo(1);
    }
}
