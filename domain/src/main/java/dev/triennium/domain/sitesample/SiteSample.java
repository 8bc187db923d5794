package dev.triennium.domain.sitesample;

import dev.triennium.domain.Message;
import dev.triennium.domain.audittime.CalculationStep;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// How many sites are visited beside the central function.
///
/// @param atRandom of them, at the least
/// @param centralFunction whether it is audited too
/// @param steps how it was computed, to be read from top to bottom
public record SiteSample(
        int sites, int atRandom, boolean centralFunction, List<CalculationStep> steps) {

    private static final BigDecimal SURVEILLANCE = new BigDecimal("0.6");
    private static final BigDecimal PROVEN_EFFECTIVE = new BigDecimal("0.8");
    private static final BigDecimal DIFFERENT_IN_SURVEILLANCE = new BigDecimal("0.3");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    /// Beyond it, a root is the next whole number only by the way in which computers count.
    private static final int PLACES = 9;

    public SiteSample {
        steps = List.copyOf(steps);
    }

    /// @param sites without the central function, at least one
    /// @param isProvenEffective over the last cycle; matters for a recertification
    /// @param areSimilar whether the sites' processes are very similar, so that they may be sampled
    public static SiteSample of(
            int sites, SiteSampleAudit audit, boolean isProvenEffective, boolean areSimilar) {
        var steps = new ArrayList<CalculationStep>();
        var sample =
                areSimilar
                        ? sampled(sites, audit, isProvenEffective, steps)
                        : ofDifferent(sites, audit, steps);
        var atRandom = 0;
        if (areSimilar) {
            atRandom = up(QUARTER.multiply(BigDecimal.valueOf(sample)));
            steps.add(
                    CalculationStep.by(
                            SiteSampleRule.AT_RANDOM.reference(),
                            Message.part("Of these at random, at the least"),
                            count(atRandom)));
        }
        steps.add(
                CalculationStep.by(
                        SiteSampleRule.CENTRAL_FUNCTION.reference(),
                        Message.part("Beside them, the central function"),
                        count(1)));
        return new SiteSample(sample, atRandom, true, steps);
    }

    private static int sampled(
            int sites,
            SiteSampleAudit audit,
            boolean isProvenEffective,
            List<CalculationStep> steps) {
        var factor =
                switch (audit) {
                    case INITIAL -> BigDecimal.ONE;
                    case SURVEILLANCE -> SURVEILLANCE;
                    case RECERTIFICATION -> isProvenEffective ? PROVEN_EFFECTIVE : BigDecimal.ONE;
                };
        var exact =
                BigDecimal.valueOf(sites)
                        .sqrt(MathContext.DECIMAL64)
                        .multiply(factor)
                        .setScale(PLACES, RoundingMode.HALF_UP);
        var sample = up(exact);
        steps.add(
                CalculationStep.by(
                        SiteSampleRule.SAMPLED.reference(),
                        Message.part("{0} times the square root of {1}, rounded up", factor, sites),
                        count(sample)));
        return sample;
    }

    private static int ofDifferent(int sites, SiteSampleAudit audit, List<CalculationStep> steps) {
        var sample =
                switch (audit) {
                    case INITIAL, RECERTIFICATION -> sites;
                    case SURVEILLANCE ->
                            up(DIFFERENT_IN_SURVEILLANCE.multiply(BigDecimal.valueOf(sites)));
                };
        steps.add(
                CalculationStep.by(
                        SiteSampleRule.ALL.reference(),
                        Message.part("Sites that differ, out of {0}", sites),
                        count(sample)));
        return sample;
    }

    private static int up(BigDecimal number) {
        return number.setScale(0, RoundingMode.CEILING).intValueExact();
    }

    private static Message count(int number) {
        return Message.part("{0}", number);
    }
}
