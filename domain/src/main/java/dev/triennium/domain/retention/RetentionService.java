package dev.triennium.domain.retention;

import dev.triennium.domain.DomainService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Forgets the product's own records when they are old.
@DomainService
public final class RetentionService {

    /// Small enough that nobody waits for the locks of one call.
    static final int RECORDS_OF_CALL = 1_000;

    /// What one run forgets of a kind at most; the next run goes on.
    static final int CALLS_OF_RUN = 50;

    private final Map<String, OldRecords> records = new TreeMap<>();
    private final RetentionPeriods periods;

    /// @throws IllegalArgumentException when a period is set for a kind that there is not, or is
    ///     shorter than the kind allows
    public RetentionService(List<OldRecords> all, RetentionPeriods periods) {
        all.forEach(one -> records.put(one.kind(), one));
        this.periods = periods;
        periods.byKind().forEach(this::check);
    }

    private void check(String kind, Duration period) {
        var one = records.get(kind);
        if (one == null) {
            throw new IllegalArgumentException(
                    "triennium.retention.%s: there is nothing of this kind, only %s"
                            .formatted(kind, String.join(", ", records.keySet())));
        }
        if (period.compareTo(one.keptAtLeast()) < 0) {
            throw new IllegalArgumentException(
                    "triennium.retention.%s: at least %s".formatted(kind, one.keptAtLeast()));
        }
    }

    public List<String> kinds() {
        return List.copyOf(records.keySet());
    }

    /// @return how many it forgot
    /// @throws IllegalArgumentException when there is nothing of this kind
    public int forget(String kind) {
        var one = records.get(kind);
        if (one == null) {
            throw new IllegalArgumentException("There is nothing of the kind " + kind);
        }
        var period = periods.byKind().getOrDefault(kind, one.keptFor());
        var forgotten = 0;
        for (var call = 0; call < CALLS_OF_RUN; call++) {
            var some = one.forget(period, RECORDS_OF_CALL);
            forgotten += some;
            if (some < RECORDS_OF_CALL) {
                break;
            }
        }
        return forgotten;
    }
}
