package dev.triennium.api.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;

/// How often somebody may look: so many pages a minute from one network address, since nobody signs
/// in. Each server counts for itself.
public final class LookRates {

    private static final int LOOKS_PER_MINUTE = 60;
    private static final int MOST_ADDRESSES = 100_000;
    private static final int GROUPS_OF_IPV6 = 8;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .expireAfterAccess(Duration.ofMinutes(10))
                    .maximumSize(MOST_ADDRESSES)
                    .build();
    private final TimeMeter meter;

    public LookRates(TimeMeter meter) {
        this.meter = meter;
    }

    /// @return whether there is one left
    public boolean take(String address) {
        return buckets.get(network(address), _ -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(LOOKS_PER_MINUTE)
                                        .refillGreedy(LOOKS_PER_MINUTE, Duration.ofMinutes(1)))
                .withCustomTimePrecision(meter)
                .build();
    }

    /// Who has one address of IPv6 has as many as they like, in one network of 64 bits.
    private static String network(String address) {
        var groups = address.split(":", -1);
        return groups.length == GROUPS_OF_IPV6
                ? String.join(":", List.of(groups).subList(0, GROUPS_OF_IPV6 / 2))
                : address;
    }
}
