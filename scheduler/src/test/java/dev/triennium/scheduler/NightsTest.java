package dev.triennium.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class NightsTest {

    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    @Test
    void nightsFollowEachOther() {
        assertThat(Nights.next(NIGHT, Instant.parse("2026-12-31T01:59:59Z")))
                .isEqualTo(Instant.parse("2026-12-31T02:00:00Z"));
        assertThat(Nights.next(NIGHT, Instant.parse("2026-12-31T02:00:00Z")))
                .isEqualTo(Instant.parse("2027-01-01T02:00:00Z"));
    }
}
