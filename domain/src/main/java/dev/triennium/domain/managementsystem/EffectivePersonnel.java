package dev.triennium.domain.managementsystem;

import dev.triennium.domain.rule.RuleReference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/// How many people count for audit time.
///
/// @param number to two decimals; the tables of audit time are a continuum
/// @param headcount the people as they are
public record EffectivePersonnel(BigDecimal number, long headcount) {

    public static final RuleReference RULE =
            new RuleReference(
                    "MD5-EP",
                    "IAF MD 5:2023, 1.9 and 2.3",
                    "All who work in scope, on all shifts, contractors included; part time is"
                            + " converted by hours worked, and similar, repetitive work may be"
                            + " reduced with a justification. The certification body confirms it.");

    public EffectivePersonnel {
        Objects.requireNonNull(number);
    }

    public static EffectivePersonnel of(List<ScopeSite> sites) {
        return new EffectivePersonnel(
                sites.stream()
                        .map(ScopeSite::effective)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .setScale(2, RoundingMode.HALF_UP),
                sites.stream().mapToLong(ScopeSite::headcount).sum());
    }
}
