package dev.triennium.bench;

import java.time.Duration;

/// How long a run takes, counted in the CPU that the servers use.
enum Pace {
    FULL(2_000, Duration.ofSeconds(40), Duration.ofSeconds(2), 7, 10_000),
    QUICK(1_500, Duration.ofSeconds(20), Duration.ofSeconds(1), 3, 0);

    /// Requests to each server for each workload, before anything is counted: the JIT compilers
    /// must be done.
    private final int warmUp;

    /// How much CPU the warm-up of one may take.
    private final Duration mostWarmUp;

    private final Duration round;
    private final int rounds;

    /// 0: growth with the number of tenants is left out.
    private final int manyTenants;

    Pace(int warmUp, Duration mostWarmUp, Duration round, int rounds, int manyTenants) {
        this.warmUp = warmUp;
        this.mostWarmUp = mostWarmUp;
        this.round = round;
        this.rounds = rounds;
        this.manyTenants = manyTenants;
    }

    int warmUp() {
        return warmUp;
    }

    Duration mostWarmUp() {
        return mostWarmUp;
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
