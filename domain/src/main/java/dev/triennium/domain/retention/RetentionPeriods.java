package dev.triennium.domain.retention;

import java.time.Duration;
import java.util.Map;

/// What an operator has set, by kind; the others are kept as long as their feature says.
public record RetentionPeriods(Map<String, Duration> byKind) {

    public RetentionPeriods {
        byKind = Map.copyOf(byKind);
    }
}
