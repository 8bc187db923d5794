package dev.triennium.domain.audittime;

import dev.triennium.domain.audittime.AuditTimeRequest.Energy;
import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// How complex an energy management system is (ISO 50003:2021).
final class EnergyComplexity {

    /// Each holds up to its bound.
    private static final NavigableMap<BigDecimal, String> BY_TERAJOULES =
            new TreeMap<>(
                    Map.of(
                            BigDecimal.valueOf(20), "1.0",
                            BigDecimal.valueOf(200), "1.2",
                            BigDecimal.valueOf(2000), "1.4"));

    /// Each holds from its bound on.
    private static final NavigableMap<Integer, String> BY_TYPES =
            new TreeMap<>(Map.of(1, "1.0", 3, "1.2", 4, "1.4"));

    private static final NavigableMap<Integer, String> BY_SIGNIFICANT_USES =
            new TreeMap<>(Map.of(1, "1.0", 4, "1.2", 7, "1.3", 11, "1.4", 16, "1.6"));

    private static final String BEYOND = "1.6";
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal LOW_BELOW = new BigDecimal("1.15");
    private static final BigDecimal HIGH_ABOVE = new BigDecimal("1.35");

    private EnergyComplexity() {}

    static BigDecimal number(Energy energy) {
        var ofEnergy = BY_TERAJOULES.ceilingEntry(energy.terajoules());
        return QUARTER.multiply(new BigDecimal(ofEnergy == null ? BEYOND : ofEnergy.getValue()))
                .add(QUARTER.multiply(from(BY_TYPES, energy.types())))
                .add(HALF.multiply(from(BY_SIGNIFICANT_USES, energy.significantUses())));
    }

    private static BigDecimal from(NavigableMap<Integer, String> factors, int count) {
        return new BigDecimal(factors.floorEntry(count).getValue());
    }

    static AuditComplexity of(BigDecimal number) {
        if (number.compareTo(LOW_BELOW) < 0) {
            return AuditComplexity.LOW;
        }
        return number.compareTo(HIGH_ABOVE) > 0 ? AuditComplexity.HIGH : AuditComplexity.MEDIUM;
    }
}
