package dev.triennium.domain.certification;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// The names of the states.
public enum CertificationState {
    APPLIED(false),
    CONTRACTED(false),
    STAGE1_PLANNED(false),
    STAGE1_DONE(false),
    STAGE2_PLANNED(false),
    STAGE2_DONE(false),
    NC_RESOLUTION(false),
    STAGE2_REPEAT_REQUIRED(false),
    DECISION_PENDING(false),
    REFUSED(false),
    CANCELLED(false),
    CERTIFIED(true),
    SUSPENDED(true),
    RECERT_IN_PROGRESS(true),
    EXPIRED_RESTORABLE(true),
    EXPIRED(true),
    WITHDRAWN(true),
    TRANSFER_IN_REVIEW(true),
    TRANSFERRED_OUT(true);

    /// Those that do not last for good.
    public static final Set<CertificationState> RUNNING =
            Arrays.stream(values())
                    .filter(state -> !state.isEnd())
                    .collect(Collectors.toUnmodifiableSet());

    private final boolean isCycled;

    CertificationState(boolean isCycled) {
        this.isCycled = isCycled;
    }

    /// Whether it is a [Cycled] one.
    public boolean isCycled() {
        return isCycled;
    }

    /// Whether a certification stays in it for good.
    public boolean isEnd() {
        return switch (this) {
            case REFUSED, CANCELLED, EXPIRED, WITHDRAWN, TRANSFERRED_OUT -> true;
            case APPLIED,
                    CONTRACTED,
                    STAGE1_PLANNED,
                    STAGE1_DONE,
                    STAGE2_PLANNED,
                    STAGE2_DONE,
                    NC_RESOLUTION,
                    STAGE2_REPEAT_REQUIRED,
                    DECISION_PENDING,
                    CERTIFIED,
                    SUSPENDED,
                    RECERT_IN_PROGRESS,
                    EXPIRED_RESTORABLE,
                    TRANSFER_IN_REVIEW ->
                    false;
        };
    }
}
