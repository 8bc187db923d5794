package dev.triennium.domain.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngagementServiceTest {

    private static final TenantScope CLIENT = TenancyWorld.scope(null);

    private final Instant now = UseCaseFakes.CLOCK.instant();

    private final UseCaseFakes fakes = new UseCaseFakes();
    private final InMemoryEngagementRepository engagements = new InMemoryEngagementRepository();
    private final InMemoryMembershipRepository memberships = new InMemoryMembershipRepository();
    private final InMemoryFirmTrail trail = new InMemoryFirmTrail();
    private final EngagementService service =
            new EngagementService(
                    engagements,
                    TenancyWorld.firms(),
                    memberships,
                    new ClientTrail(trail),
                    TenancyWorld.employing(TenancyWorld.CONSULTANT, TenancyWorld.NORTHSTAR),
                    fakes.changes(),
                    fakes.ids(),
                    UseCaseFakes.CLOCK);

    private static StartEngagement with(FirmId firm, @Nullable Instant startsAt) {
        return new StartEngagement(firm, "All of it", "Signed", startsAt, null);
    }

    private Engagement start(FirmId firm) {
        return service.start(CLIENT, with(firm, null), null);
    }

    private static void isRefused(String rule, ThrowingCallable call) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo(rule));
    }

    @Test
    void anEngagementBeginsNowUnlessTold() {
        assertThat(start(TenancyWorld.NORTHSTAR).startsAt()).isEqualTo(now);
        var later = now.plus(Duration.ofDays(3));
        assertThat(service.start(CLIENT, with(TenancyWorld.SOUTHGATE, later), null).startsAt())
                .isEqualTo(later);
    }

    @Test
    void theFirmKeepsWhatBecameOfItAndNoneOfTheClientsWords() {
        represent();
        var begun = start(TenancyWorld.NORTHSTAR);
        var paused = service.pause(CLIENT, begun.id(), "Unpaid", 1);
        var resumed = service.resume(CLIENT, paused.id(), 2);
        service.end(CLIENT, resumed.id(), 3);
        assertThat(trail.of(TenancyWorld.NORTHSTAR))
                .containsExactly(
                        "test Engagement new",
                        "test Engagement changed",
                        "test Engagement changed",
                        "test Engagement changed");
        assertThat(trail.entries)
                .allSatisfy(
                        one -> {
                            assertThat(one.act().organisation()).isEqualTo(CLIENT.tenant());
                            assertThat(one.act().person()).isEqualTo(TenancyWorld.PERSON);
                            assertThat(one.toString())
                                    .doesNotContain("Unpaid", "Signed", "All of it");
                        });
    }

    @Test
    void whoStartedItIsKept() {
        assertThat(start(TenancyWorld.NORTHSTAR).startedBy()).isEqualTo(TenancyWorld.PERSON);
    }

    @Test
    void aFirmHasOneEngagementAtATime() {
        represent();
        var first = start(TenancyWorld.NORTHSTAR);
        isRefused("ENG-2", () -> start(TenancyWorld.NORTHSTAR));
        service.end(CLIENT, first.id(), 1);
        assertThat(start(TenancyWorld.NORTHSTAR).id()).isNotEqualTo(first.id());
    }

    @Test
    void aRepetitionReturnsTheFirst() {
        var key = new UUID(5, 5);
        var first = service.start(CLIENT, with(TenancyWorld.NORTHSTAR, null), key);
        assertThat(service.start(CLIENT, with(TenancyWorld.NORTHSTAR, null), key)).isEqualTo(first);
    }

    @Test
    void anUnknownFirmIsNotEngaged() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> start(new FirmId(new UUID(0, 0))))
                .satisfies(e -> assertThat(e.path()).containsExactly("firmId"));
    }

    @Test
    void aFirmEngagesNobody() {
        isRefused(
                "ENG-3",
                () ->
                        service.start(
                                TenancyWorld.scope(TenancyWorld.NORTHSTAR),
                                with(TenancyWorld.SOUTHGATE, null),
                                null));
    }

    @Test
    void aFirmEndsOnlyItsOwnEngagement() {
        represent();
        var id = start(TenancyWorld.NORTHSTAR).id();
        isRefused("ENG-3", () -> service.end(TenancyWorld.scope(TenancyWorld.SOUTHGATE), id, 1));
        var ended = service.end(TenancyWorld.scope(TenancyWorld.NORTHSTAR), id, 1);
        assertThat(ended.endsAt()).isEqualTo(now);
        assertThat(ended.endedBy()).isEqualTo(TenancyWorld.PERSON);
        assertThat(ended.version()).isEqualTo(2);
    }

    @Test
    void theLastFirmStaysUntilSomebodyRepresentsTheOrganisation() {
        var id = start(TenancyWorld.NORTHSTAR).id();
        isRefused("ENG-7", () -> service.end(CLIENT, id, 1));
        isRefused("ENG-7", () -> service.end(TenancyWorld.scope(TenancyWorld.NORTHSTAR), id, 1));

        represent(now.plus(Duration.ofDays(9)));
        isRefused("ENG-7", () -> service.end(CLIENT, id, 1));

        var other = start(TenancyWorld.SOUTHGATE).id();
        service.pause(CLIENT, other, "Unpaid", 1);
        isRefused("ENG-7", () -> service.end(CLIENT, id, 1));
        service.resume(CLIENT, other, 2);
        assertThat(service.end(CLIENT, id, 1).isOver(now)).isTrue();

        isRefused("ENG-7", () -> service.end(CLIENT, other, 3));
        represent();
        assertThat(service.end(CLIENT, other, 3).isOver(now)).isTrue();
    }

    @Test
    void whatEndsByItselfDoesNotStay() {
        var id = start(TenancyWorld.NORTHSTAR).id();
        var until = now.plus(Duration.ofDays(90));
        var forATime = new StartEngagement(TenancyWorld.SOUTHGATE, "Audit", "Signed", null, until);
        service.start(CLIENT, forATime, null);
        isRefused("ENG-7", () -> service.end(CLIENT, id, 1));
    }

    @Test
    void theOnlyFirmIsNotEngagedForATimeWhileNobodyRepresentsTheOrganisation() {
        var until = now.plus(Duration.ofDays(90));
        var forATime = new StartEngagement(TenancyWorld.NORTHSTAR, "Audit", "Signed", null, until);
        represent(now.plus(Duration.ofDays(9)));
        isRefused("ENG-7", () -> service.start(CLIENT, forATime, null));
        represent();
        assertThat(service.start(CLIENT, forATime, null).endsAt()).isEqualTo(until);
    }

    @Test
    void anEngagementEndsOnce() {
        represent();
        var id = start(TenancyWorld.NORTHSTAR).id();
        service.end(CLIENT, id, 1);
        isRefused("ENG-1", () -> service.end(CLIENT, id, 2));
    }

    @Test
    void anEngagementThatWasEndedBeforeItBeganIsOver() {
        represent();
        var later = now.plus(Duration.ofDays(3));
        var never = service.start(CLIENT, with(TenancyWorld.NORTHSTAR, later), null);
        service.end(CLIENT, never.id(), 1);
        isRefused("ENG-1", () -> service.end(CLIENT, never.id(), 2));
        assertThat(start(TenancyWorld.NORTHSTAR).id()).isNotEqualTo(never.id());
    }

    private void represent() {
        represent(null);
    }

    private void represent(@Nullable Instant until) {
        memberships.insert(
                CLIENT,
                new Membership(
                        new MembershipId(fakes.ids().next()),
                        TenancyWorld.PERSON,
                        Role.REPRESENTATIVE,
                        now,
                        until,
                        null));
    }

    @Test
    void anEngagementIsPausedAndResumed() {
        var id = start(TenancyWorld.NORTHSTAR).id();
        var paused = service.pause(CLIENT, id, "Unpaid", 1);
        assertThat(paused.pause())
                .isEqualTo(new Engagement.Pause(now, TenancyWorld.PERSON, "Unpaid"));
        isRefused("ENG-4", () -> service.pause(CLIENT, id, "Again", 2));
        isRefused("ENG-2", () -> start(TenancyWorld.NORTHSTAR));
        var resumed = service.resume(CLIENT, id, 2);
        assertThat(resumed.pause()).isNull();
        assertThat(resumed.version()).isEqualTo(3);
        isRefused("ENG-4", () -> service.resume(CLIENT, id, 3));
    }

    @Test
    void anEngagementThatIsOverIsNotPaused() {
        represent();
        var id = start(TenancyWorld.NORTHSTAR).id();
        service.end(CLIENT, id, 1);
        isRefused("ENG-1", () -> service.pause(CLIENT, id, "Late", 2));
        isRefused("ENG-1", () -> service.resume(CLIENT, id, 2));
    }

    @Test
    void aPausedEngagementCanEnd() {
        represent();
        var id = start(TenancyWorld.NORTHSTAR).id();
        service.pause(CLIENT, id, "Unpaid", 1);
        assertThat(service.end(CLIENT, id, 2).isOver(now)).isTrue();
    }

    @Test
    void aFirmPausesItsOwnEngagementWhereSomebodyCanResumeIt() {
        var id = start(TenancyWorld.NORTHSTAR).id();
        var northstar = TenancyWorld.scope(TenancyWorld.NORTHSTAR);
        isRefused("ENG-5", () -> service.pause(northstar, id, "Holidays", 1));
        represent();
        isRefused(
                "ENG-3",
                () -> service.pause(TenancyWorld.scope(TenancyWorld.SOUTHGATE), id, "Holidays", 1));
        service.pause(northstar, id, "Holidays", 1);
        isRefused("ENG-3", () -> service.resume(northstar, id, 2));
    }

    private Engagement lead(
            @Nullable FirmId by, EngagementId engagement, @Nullable PersonId person, int version) {
        return service.nameLeadConsultant(TenancyWorld.scope(by), engagement, person, version);
    }

    @Test
    void aFirmNamesWhoLeadsAndThatNobodyDoes() {
        var id = start(TenancyWorld.NORTHSTAR).id();
        var led = lead(TenancyWorld.NORTHSTAR, id, TenancyWorld.CONSULTANT, 1);
        assertThat(led.leadConsultant()).isEqualTo(TenancyWorld.CONSULTANT);
        var paused = service.pause(CLIENT, id, "Unpaid", 2);
        var resumed = service.resume(CLIENT, id, 3);
        assertThat(List.of(paused, resumed))
                .extracting(Engagement::leadConsultant)
                .containsOnly(TenancyWorld.CONSULTANT);
        assertThat(lead(TenancyWorld.NORTHSTAR, id, null, 4).leadConsultant()).isNull();
    }

    @Test
    void nobodyButTheEngagedFirmSaysWhoLeadsForIt() {
        var id = start(TenancyWorld.NORTHSTAR).id();
        isRefused("ENG-6", () -> lead(null, id, TenancyWorld.CONSULTANT, 1));
        isRefused("ENG-6", () -> lead(TenancyWorld.SOUTHGATE, id, TenancyWorld.CONSULTANT, 1));
    }

    @Test
    void whoDoesNotWorkForTheFirmLeadsNothing() {
        var id = start(TenancyWorld.NORTHSTAR).id();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> lead(TenancyWorld.NORTHSTAR, id, TenancyWorld.PERSON, 1))
                .satisfies(e -> assertThat(e.path()).containsExactly("personId"));
        var southgates = start(TenancyWorld.SOUTHGATE).id();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> lead(TenancyWorld.SOUTHGATE, southgates, TenancyWorld.CONSULTANT, 1));
    }

    @Test
    void nobodyIsNamedForWhatIsOver() {
        represent();
        var id = start(TenancyWorld.NORTHSTAR).id();
        service.end(CLIENT, id, 1);
        isRefused("ENG-1", () -> lead(TenancyWorld.NORTHSTAR, id, TenancyWorld.CONSULTANT, 2));
    }

    @Test
    void aStaleVersionEndsNothing() {
        represent();
        var id = start(TenancyWorld.NORTHSTAR).id();
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> service.end(CLIENT, id, 2));
        assertThat(engagements.find(CLIENT, id).orElseThrow().endsAt()).isNull();
    }

    @Test
    void anEngagementDoesNotEndBeforeItBegins() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () ->
                                service.start(
                                        CLIENT,
                                        new StartEngagement(
                                                TenancyWorld.NORTHSTAR,
                                                "All of it",
                                                "Signed",
                                                now,
                                                now.minusSeconds(1)),
                                        null));
    }
}
