package dev.triennium.domain.implementationplan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How much work a task is, in days of one person.
///
/// @param internal of the organisation's own people, all together
/// @param consultant of those who advise it
public record TaskEffort(BigDecimal internal, BigDecimal consultant) {

    public static final BigDecimal MAX_DAYS = new BigDecimal("10000");

    public static final int SCALE = 2;

    public static final TaskEffort NONE = new TaskEffort(BigDecimal.ZERO, BigDecimal.ZERO);

    /// @throws IllegalArgumentException when a number of days is out of range
    public TaskEffort {
        if (isOutOfRange(internal) || isOutOfRange(consultant)) {
            throw new IllegalArgumentException("An effort has 0 to " + MAX_DAYS + " days");
        }
    }

    private static boolean isOutOfRange(BigDecimal days) {
        return days.signum() < 0 || days.compareTo(MAX_DAYS) > 0;
    }

    TaskEffort plus(TaskEffort other) {
        return new TaskEffort(internal.add(other.internal), consultant.add(other.consultant));
    }

    TaskEffort times(BigDecimal factor) {
        return new TaskEffort(internal.multiply(factor), consultant.multiply(factor));
    }

    /// The larger of the two, and a share of the smaller, for each side.
    TaskEffort joinedWith(TaskEffort other, BigDecimal share) {
        return new TaskEffort(
                joined(internal, other.internal, share),
                joined(consultant, other.consultant, share));
    }

    private static BigDecimal joined(BigDecimal one, BigDecimal other, BigDecimal share) {
        return one.max(other).add(one.min(other).multiply(share));
    }

    /// To the decimals that are kept.
    public TaskEffort rounded() {
        return new TaskEffort(
                internal.setScale(SCALE, RoundingMode.HALF_UP),
                consultant.setScale(SCALE, RoundingMode.HALF_UP));
    }

    public BigDecimal total() {
        return internal.add(consultant);
    }
}
