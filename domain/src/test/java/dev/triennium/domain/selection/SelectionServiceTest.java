package dev.triennium.domain.selection;

import static dev.triennium.domain.selection.Questionnaires.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.Message;
import dev.triennium.domain.certification.CertificationServices;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SelectionServiceTest {

    /// In Auckland the day after the transition has begun; in UTC it has not.
    private static final Instant NOW = Instant.parse("2029-09-30T20:00:00Z");

    private static final TenantScope SCOPE =
            new JobScopes().of("test", new TenantId(new UUID(3, 3)), ZoneId.of("Pacific/Auckland"));

    private final CertificationServices world = new CertificationServices();
    private final InMemoryKeptSelectionRepository kept = new InMemoryKeptSelectionRepository();
    private final SelectionService service =
            new SelectionService(
                    Questionnaires::sample,
                    TestStandards.repository(),
                    kept,
                    new Changes(
                            CertificationServices.TRANSACTIONS,
                            world.idempotency(),
                            world.auditTrail(),
                            UseCaseFakes.CLOCK),
                    Journeys.IDS,
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void anAdviceNamesTheEditionAndWarns() {
        var best = service.recommend(answers("goal", "customers")).getFirst();
        assertThat(best.standard().id()).isEqualTo(Questionnaires.QUALITY);
        assertThat(best.others())
                .extracting(one -> one.id())
                .containsExactly(Questionnaires.QUALITY_BEFORE);
        assertThat(best.warnings()).anyMatch(text -> text.toString().contains("is running"));
    }

    @Test
    void whomItSuitsLessIsSaid() {
        assertThat(service.recommend(answers("goal", "safe-food")).getFirst().warnings())
                .extracting(Message::toString)
                .containsExactly("Less suitable for: Whoever makes no food.");
    }

    @Test
    void aCertificateThatIsHeldIsSaid() {
        var best =
                service.recommend(answers("goal", "customers", "existing", "quality")).getFirst();
        assertThat(best.warnings().getFirst()).hasToString("You hold a certificate to it already.");
    }

    @Test
    void theDaysOfKeptAnswersAreTheirOrganisations() {
        var selection = service.keep(SCOPE, answers("goal", "customers"), null);
        var advices = service.recommend(Map.of("it", selection.answers()), _ -> SCOPE).get("it");
        assertThat(Objects.requireNonNull(advices).getFirst().warnings())
                .noneMatch(text -> text.toString().contains("is running"));
    }

    @Test
    void eachSetIsKeptBesideTheOnesBefore() {
        var first = service.keep(SCOPE, answers("goal", "customers"), null);
        var second = service.keep(SCOPE, answers("goal", "secrets", "size", "small"), null);
        assertThat(second.facts().keptAt()).isEqualTo(NOW);
        assertThat(second.facts().keptBy()).isEqualTo(new Actor.Job("test"));
        assertThat(kept.pages(TenantScopes.of(SCOPE), PageRequest.first(10)).get(SCOPE.tenant()))
                .isNotNull()
                .satisfies(
                        page ->
                                assertThat(page.values())
                                        .containsExactly(second.facts(), first.facts()));
        assertThat(world.audited).containsExactly(first.id().value(), second.id().value());
    }

    @Test
    void aRepetitionKeepsNothingNew() {
        var key = new UUID(5, 5);
        var first = service.keep(SCOPE, answers("goal", "customers"), key);
        assertThat(service.keep(SCOPE, answers("goal", "customers"), key)).isEqualTo(first);
        assertThat(world.audited).hasSize(1);
    }

    @Test
    void aQuestionWithoutAnOptionIsNotKept() {
        var selection =
                service.keep(
                        SCOPE,
                        List.of(new Answer("goal", List.of()), new Answer("sector", List.of("it"))),
                        null);
        assertThat(selection.answers()).extracting(Answer::question).containsExactly("sector");
    }

    @Test
    void whatTheQuestionnaireDoesNotKnowIsNotKept() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> service.keep(SCOPE, answers("goal", "fame"), null));
        assertThat(world.audited).isEmpty();
    }
}
