package dev.triennium.persistence.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.handover.Handover;
import dev.triennium.domain.handover.HandoverId;
import dev.triennium.domain.handover.HandoverRepository;
import dev.triennium.domain.handover.OfferedHandovers;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Engagement;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.EngagementRepository;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqHandoverRepositoryTest {

    private static final Instant NOW = Instant.parse("2027-02-13T07:00:00.123456Z");

    @Autowired private HandoverRepository handovers;
    @Autowired private OfferedHandovers offers;
    @Autowired private EngagementRepository engagements;
    @Autowired private TestTenants tenants;

    private TenantScope scope;
    private PersonId person;
    private FirmId from;
    private FirmId to;
    private EngagementId engagement;

    @BeforeEach
    void anEngagement() {
        scope = tenants.tenant();
        person = tenants.person();
        from = tenants.firm();
        to = tenants.firm();
        engagement = engage(from);
    }

    private EngagementId engage(FirmId firm) {
        var id = new EngagementId(UUID.randomUUID());
        engagements.insert(
                scope, new Engagement(id, 1, firm, "All", "Signed", NOW, null, null, null));
        return id;
    }

    private Handover.Facts facts(HandoverId id, int version) {
        return new Handover.Facts(id, version, engagement, from, to, "The rest", person, from, NOW);
    }

    private Handover.Asked asked() {
        var asked = new Handover.Asked(facts(new HandoverId(UUID.randomUUID()), 1));
        handovers.insert(scope, asked);
        return asked;
    }

    private Handover.Consent consent() {
        return new Handover.Consent(person, NOW, "In the meeting");
    }

    @Test
    void eachStateIsReadAsItWasStored() {
        var asked = asked();
        assertThat(handovers.find(scope, asked.id())).contains(asked);
        assertThat(handovers.hasOpen(scope, engagement)).isTrue();
        var consented = new Handover.Consented(facts(asked.id(), 2), consent());
        handovers.update(scope, consented, 1);
        assertThat(handovers.find(scope, asked.id())).contains(consented);
        var accepted =
                new Handover.Accepted(facts(asked.id(), 3), consent(), person, NOW, engage(to));
        handovers.update(scope, accepted, 2);
        assertThat(handovers.find(scope, asked.id())).contains(accepted);
        assertThat(handovers.hasOpen(scope, engagement)).isFalse();
        var declined =
                new Handover.Declined(facts(asked().id(), 3), consent(), person, NOW, "No time");
        handovers.update(scope, new Handover.Consented(facts(declined.id(), 2), consent()), 1);
        handovers.update(scope, declined, 2);
        assertThat(handovers.find(scope, declined.id())).contains(declined);
        assertThat(handovers.hasOpen(scope, engagement)).isFalse();
        assertThat(offers.list(List.of(declined.id()))).hasSize(1);
        var withdrawn = new Handover.Withdrawn(facts(asked().id(), 2), null, person, NOW);
        handovers.update(scope, withdrawn, 1);
        assertThat(handovers.find(scope, withdrawn.id())).contains(withdrawn);
        assertThat(
                        Objects.requireNonNull(
                                        handovers
                                                .pages(TenantScopes.of(scope), PageRequest.first(5))
                                                .get(scope.tenant()))
                                .values())
                .containsExactlyInAnyOrder(accepted, declined, withdrawn);
    }

    @Test
    void theOtherFirmSeesWhatTheOrganisationHasConsentedTo() {
        var asked = asked();
        assertThat(offers.list(List.of(asked.id()))).isEmpty();
        assertThat(offers.pages(List.of(to), PageRequest.first(5))).isEmpty();
        var consented = new Handover.Consented(facts(asked.id(), 2), consent());
        handovers.update(scope, consented, 1);
        var offer = Objects.requireNonNull(offers.list(List.of(asked.id())).get(asked.id()));
        assertThat(offer.tenant()).isEqualTo(scope.tenant());
        assertThat(offer.zone()).isEqualTo(TestTenants.ZONE);
        assertThat(offer.handover()).isEqualTo(consented);
        var pages = offers.pages(List.of(to, from), PageRequest.first(5));
        assertThat(pages).containsOnlyKeys(to);
        assertThat(Objects.requireNonNull(pages.get(to)).values()).containsExactly(offer);
    }
}
