package dev.triennium.local.product;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.scheduler.ProductJobs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

@Controller
class LocalClockController {

    private static final int MAX_YEARS = 10;
    private static final int MAX_COUNTDOWN = 1_000;
    private static final Duration PACE = Duration.ofMillis(100);

    /// Short enough that a digest at eight in the morning goes out on its own day in every zone.
    private static final Duration STEP = Duration.ofHours(6);

    /// At noon in UTC it is the same day almost everywhere.
    private static final LocalTime ARRIVAL = LocalTime.NOON;

    private final LocalClock clock;
    private final ProductJobs jobs;

    LocalClockController(LocalClock clock, ProductJobs jobs) {
        this.clock = clock;
        this.jobs = jobs;
    }

    record AdvanceClockPayload(
            @Nullable Instant now, @Nullable Integer daysPassed, List<UserErrorView> errors) {}

    @QueryMapping
    Instant productClock() {
        return clock.instant();
    }

    @MutationMapping
    synchronized AdvanceClockPayload advanceClock(@Argument LocalDate to) {
        var start = clock.instant();
        var today = LocalDate.ofInstant(start, ZoneOffset.UTC);
        if (to.isBefore(today)) {
            throw new ValidationException("to", "The clock only moves forward; it is " + today);
        }
        if (to.isAfter(today.plusYears(MAX_YEARS))) {
            throw new ValidationException("to", "At most " + MAX_YEARS + " years at once");
        }
        var end = to.atTime(ARRIVAL).toInstant(ZoneOffset.UTC);
        for (var tick = nextTick(start); tick.isBefore(end); tick = tick.plus(STEP)) {
            clock.advanceTo(tick);
            jobs.runAll();
        }
        clock.advanceTo(end);
        jobs.runAll();
        clock.keep();
        var days = (int) ChronoUnit.DAYS.between(today, to);
        return new AdvanceClockPayload(clock.instant(), days, List.of());
    }

    private static Instant nextTick(Instant now) {
        var step = STEP.toSeconds();
        return Instant.ofEpochSecond((now.getEpochSecond() / step + 1) * step);
    }

    @SubscriptionMapping
    Flux<Integer> countdown(@Argument int from) {
        if (from < 1 || from > MAX_COUNTDOWN) {
            throw new ValidationException("from", "1 to " + MAX_COUNTDOWN);
        }
        return Flux.interval(Duration.ZERO, PACE)
                .take(from)
                .map(passed -> Math.toIntExact(from - passed));
    }
}
