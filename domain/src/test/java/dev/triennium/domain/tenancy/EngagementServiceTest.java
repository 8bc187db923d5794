package dev.triennium.domain.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngagementServiceTest {

    private static final TenantScope CLIENT = TenancyWorld.scope(null);

    private final Instant now = UseCaseFakes.CLOCK.instant();

    private final UseCaseFakes fakes = new UseCaseFakes();
    private final InMemoryEngagementRepository engagements = new InMemoryEngagementRepository();
    private final EngagementService service =
            new EngagementService(
                    engagements,
                    TenancyWorld.firms(),
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
    void whoStartedItIsKept() {
        assertThat(start(TenancyWorld.NORTHSTAR).startedBy()).isEqualTo(TenancyWorld.PERSON);
    }

    @Test
    void aFirmHasOneEngagementAtATime() {
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
        var id = start(TenancyWorld.NORTHSTAR).id();
        isRefused("ENG-3", () -> service.end(TenancyWorld.scope(TenancyWorld.SOUTHGATE), id, 1));
        var ended = service.end(TenancyWorld.scope(TenancyWorld.NORTHSTAR), id, 1);
        assertThat(ended.endsAt()).isEqualTo(now);
        assertThat(ended.endedBy()).isEqualTo(TenancyWorld.PERSON);
        assertThat(ended.version()).isEqualTo(2);
    }

    @Test
    void anEngagementEndsOnce() {
        var id = start(TenancyWorld.NORTHSTAR).id();
        service.end(CLIENT, id, 1);
        isRefused("ENG-1", () -> service.end(CLIENT, id, 2));
    }

    @Test
    void anEngagementThatWasEndedBeforeItBeganIsOver() {
        var later = now.plus(Duration.ofDays(3));
        var never = service.start(CLIENT, with(TenancyWorld.NORTHSTAR, later), null);
        service.end(CLIENT, never.id(), 1);
        isRefused("ENG-1", () -> service.end(CLIENT, never.id(), 2));
        assertThat(start(TenancyWorld.NORTHSTAR).id()).isNotEqualTo(never.id());
    }

    @Test
    void aStaleVersionEndsNothing() {
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
