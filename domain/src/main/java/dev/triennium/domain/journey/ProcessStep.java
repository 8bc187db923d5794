package dev.triennium.domain.journey;

import java.util.List;

/// The ten steps from "which standard?" to a certificate that lives, in their order.
public enum ProcessStep {
    STANDARD,
    GAP_ANALYSIS,
    PLAN,
    IMPLEMENTATION,
    INTERNAL_AUDIT,
    CORRECTIVE_ACTION,
    CERTIFICATION_BODY,
    EXTERNAL_AUDIT,
    DECISION,
    SURVEILLANCE;

    /// Counted from 1.
    public int number() {
        return List.of(values()).indexOf(this) + 1;
    }

    /// The one after it; the last leads to itself, cycle after cycle.
    ProcessStep next() {
        return this == SURVEILLANCE ? this : values()[number()];
    }
}
