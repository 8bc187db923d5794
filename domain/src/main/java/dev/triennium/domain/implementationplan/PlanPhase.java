package dev.triennium.domain.implementationplan;

/// A part of the plan. No task begins before the gate of the phase before.
public enum PlanPhase {
    START(0),
    DESIGN(1),
    BUILD(2),
    RUN(3),
    CHECK(4),
    CERTIFY(5);

    private final int place;

    PlanPhase(int place) {
        this.place = place;
    }

    /// The first is 0.
    public int place() {
        return place;
    }
}
