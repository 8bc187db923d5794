package dev.triennium.api.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantId;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final PersonId ANNA =
            new PersonId(UUID.fromString("00000000-0000-0000-0000-00000000000a"));
    private static final PersonId BEN =
            new PersonId(UUID.fromString("00000000-0000-0000-0000-00000000000b"));

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits limits =
            new RateLimits(
                    600,
                    new TimeMeter() {
                        @Override
                        public long currentTimeNanos() {
                            return nanos.get();
                        }

                        @Override
                        public boolean isWallClockBased() {
                            return false;
                        }
                    });

    private static TenantId tenant(int number) {
        return new TenantId(new UUID(0, number));
    }

    @Test
    void whatWasTakenTooFastComesBackWithTime() {
        assertThat(limits.take(ANNA, tenant(1), 600)).isEmpty();
        assertThat(limits.take(ANNA, tenant(1), 10)).contains(Duration.ofSeconds(1));
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(limits.take(ANNA, tenant(1), 10)).isEmpty();
    }

    @Test
    void workInOneTenantDoesNotStopWorkInAnother() {
        limits.take(ANNA, tenant(1), 600);
        assertThat(limits.take(ANNA, tenant(2), 600)).isEmpty();
        assertThat(limits.take(BEN, tenant(1), 600)).isEmpty();
    }

    @Test
    void inventedTenantsDoNotOpenNewBucketsForEver() {
        for (var i = 0; i < 5; i++) {
            assertThat(limits.take(ANNA, tenant(i), 600)).isEmpty();
        }
        assertThat(limits.take(ANNA, tenant(99), 600)).isNotEmpty();
    }
}
