package dev.triennium.api.graphql.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Token buckets on cost: one for each person in each tenant, so that work in one does not
/// stop work in another, and a larger one for the person, since the tenant is only what the
/// request says. Each server counts for itself.
final class RateLimits {

    private static final int PERSON_FACTOR = 5;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final int MOST_BUCKETS = 100_000;

    private record Key(PersonId person, @Nullable TenantId tenant) {}

    private final Cache<Key, Bucket> inTenant = buckets();
    private final Cache<PersonId, Bucket> ofPerson = buckets();
    private final int nodesPerMinute;
    private final TimeMeter meter;

    RateLimits(int nodesPerMinute, TimeMeter meter) {
        this.nodesPerMinute = nodesPerMinute;
        this.meter = meter;
    }

    /// @return how long to wait, when there is not enough left
    Optional<Duration> take(PersonId person, @Nullable TenantId tenant, long nodes) {
        var own = ofPerson.get(person, _ -> bucket(nodesPerMinute * PERSON_FACTOR));
        var there = inTenant.get(new Key(person, tenant), _ -> bucket(nodesPerMinute));
        var first = own.tryConsumeAndReturnRemaining(nodes);
        if (!first.isConsumed()) {
            return Optional.of(Duration.ofNanos(first.getNanosToWaitForRefill()));
        }
        var second = there.tryConsumeAndReturnRemaining(nodes);
        return second.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(second.getNanosToWaitForRefill()));
    }

    private Bucket bucket(int size) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(size).refillGreedy(size, Duration.ofMinutes(1)))
                .withCustomTimePrecision(meter)
                .build();
    }

    private static <K, V> Cache<K, V> buckets() {
        return Caffeine.newBuilder()
                .expireAfterAccess(FORGOTTEN_AFTER)
                .maximumSize(MOST_BUCKETS)
                .build();
    }
}
