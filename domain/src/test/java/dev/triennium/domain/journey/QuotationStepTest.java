package dev.triennium.domain.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.managementsystem.CoveredStandards.Covered;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.quotation.InMemoryQuotationRequestRepository;
import dev.triennium.domain.quotation.QuotationContent;
import dev.triennium.domain.quotation.QuotationRequest;
import dev.triennium.domain.quotation.QuotationRequest.State;
import dev.triennium.domain.quotation.QuotationRequestId;
import dev.triennium.domain.reminder.HardDeadlines;
import dev.triennium.domain.reminder.ListedDeadline;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Step 7 before there is a certification.
class QuotationStepTest {

    private static final TenantId ALDER = new TenantId(new UUID(9, 1));
    private static final ManagementSystemId SYSTEM = new ManagementSystemId(new UUID(5, 1));
    private static final State.Sent SENT = new State.Sent(Instant.EPOCH, null);

    private final TenantScope scope = new JobScopes().of("test", ALDER, ZoneOffset.UTC);
    private final InMemoryQuotationRequestRepository requests =
            new InMemoryQuotationRequestRepository();

    private void request(long id, State state) {
        requests.insert(
                scope,
                new QuotationRequest(
                        new QuotationRequestId(new UUID(7, id)),
                        1,
                        SYSTEM,
                        new QuotationContent(
                                LocalDate.EPOCH,
                                null,
                                "Alder",
                                new QuotationContent.Contact("", "", null),
                                List.of(),
                                null,
                                null,
                                List.of(),
                                Set.of(),
                                List.of()),
                        state));
    }

    private List<MissingKind> missing() {
        var journey =
                new CertificationJourney(
                        _ -> Map.of(),
                        requests,
                        _ ->
                                Map.of(
                                        ALDER,
                                        List.of(new Covered(TestCatalogue.ISO_9001, SYSTEM, true))),
                        new NoDeadlines(),
                        UseCaseFakes.CLOCK);
        var facts = journey.list(TenantScopes.of(scope)).getOrDefault(ALDER, List.of());
        assertThat(facts).allMatch(fact -> fact.step() == ProcessStep.CERTIFICATION_BODY);
        return facts.stream().flatMap(fact -> fact.missing().stream()).map(Missing::kind).toList();
    }

    private static final class NoDeadlines implements HardDeadlines {

        @Override
        public <I extends EntityId> Map<Ref<I>, ListedDeadline> listNext(
                TenantScopes scopes, String subjectType, Collection<Ref<I>> subjects) {
            return Map.of();
        }

        @Override
        public Map<TenantId, List<Dated>> list(TenantScopes scopes, String subjectType) {
            return Map.of();
        }
    }

    @Test
    void saysNothingWithoutARequest() {
        assertThat(missing()).isEmpty();
    }

    @Test
    void wantsADraftToBeSent() {
        request(1, new State.Draft());

        assertThat(missing()).containsExactly(MissingKind.SENT_QUOTATION_REQUEST);
    }

    @Test
    void followsTheFurthestRequest() {
        request(1, new State.Draft());
        request(2, SENT);

        assertThat(missing()).containsExactly(MissingKind.QUOTATION_DECISION);
    }

    @Test
    void forgetsWhatWasWithdrawn() {
        request(1, new State.Withdrawn(SENT, "Postponed", Instant.EPOCH, null));

        assertThat(missing()).isEmpty();
    }
}
