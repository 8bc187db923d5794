package dev.triennium.bench;

import java.time.Duration;

/// How long a run takes, counted in the CPU that the servers use.
enum Pace {
    FULL(Duration.ofSeconds(10), Duration.ofSeconds(2), 7, 10_000),
    QUICK(Duration.ofSeconds(4), Duration.ofMillis(700), 3, 0);

    /// For each server and workload, before anything is counted: the JIT compilers must be done.
    private final Duration warmUp;

    private final Duration round;
    private final int rounds;

    /// 0: growth with the number of tenants is left out.
    private final int manyTenants;

    Pace(Duration warmUp, Duration round, int rounds, int manyTenants) {
        this.warmUp = warmUp;
        this.round = round;
        this.rounds = rounds;
        this.manyTenants = manyTenants;
    }

    Duration warmUp() {
        return warmUp;
    }

    Duration round() {
        return round;
    }

    int rounds() {
        return rounds;
    }

    int manyTenants() {
        return manyTenants;
    }
}
