package dev.triennium.persistence.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.reminder.Recipient;
import dev.triennium.domain.reminder.Recipients;
import dev.triennium.domain.tenancy.Engagement;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.EngagementRepository;
import dev.triennium.domain.tenancy.FirmRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqRecipientsTest {

    private static final Instant START = Instant.parse("2024-02-13T07:00:00Z");
    private static final Instant NOW = Instant.parse("2024-03-13T07:00:00Z");

    @Autowired private Recipients recipients;
    @Autowired private EngagementRepository engagements;
    @Autowired private FirmRepository firms;
    @Autowired private TestTenants tenants;

    private TenantScope scope;
    private PersonId consultant;
    private Engagement engagement;

    @BeforeEach
    void aFirmIsEngaged() {
        scope = tenants.tenant();
        var firm = tenants.firm();
        consultant = tenants.person();
        firms.employ(firm, consultant, Role.CONSULTANT, START);
        engagement =
                new Engagement(
                        new EngagementId(UUID.randomUUID()),
                        1,
                        firm,
                        "All",
                        "Signed",
                        START,
                        null,
                        null,
                        null);
        engagements.insert(scope, engagement);
    }

    private List<PersonId> told() {
        return recipients
                .list(TenantScopes.of(scope), NOW)
                .getOrDefault(scope.tenant(), List.of())
                .stream()
                .map(Recipient::person)
                .toList();
    }

    @Test
    void anEngagedFirmsPeopleAreTold() {
        assertThat(told()).containsExactly(consultant);
    }

    @Test
    void whileItIsPausedNobodyOfTheFirmIsTold() {
        engagements.update(
                scope,
                new Engagement(
                        engagement.id(),
                        2,
                        engagement.firm(),
                        "All",
                        "Signed",
                        START,
                        null,
                        null,
                        null,
                        new Engagement.Pause(START, null, "Unpaid"),
                        null),
                1);
        assertThat(told()).isEmpty();
    }

    @Test
    void onceItIsOverNobodyOfTheFirmIsTold() {
        engagements.update(scope, engagement.end(NOW, null), 1);
        assertThat(told()).isEmpty();
    }
}
