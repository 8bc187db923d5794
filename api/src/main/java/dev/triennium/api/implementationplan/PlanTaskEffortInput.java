package dev.triennium.api.implementationplan;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.implementationplan.TaskEffort;
import java.math.BigDecimal;

record PlanTaskEffortInput(double internalDays, double consultantDays) {

    TaskEffort toEffort() {
        return toEffort("effort");
    }

    TaskEffort toEffort(String field) {
        return new TaskEffort(
                exact(internalDays, field + ".internalDays"),
                exact(consultantDays, field + ".consultantDays"));
    }

    private static BigDecimal exact(double days, String path) {
        var exact = BigDecimal.valueOf(days);
        if (exact.signum() < 0
                || exact.compareTo(TaskEffort.MAX_DAYS) > 0
                || exact.stripTrailingZeros().scale() > TaskEffort.SCALE) {
            throw new ValidationException(
                    path, "Days are a number from 0 to 10,000 with at most two decimals.");
        }
        return exact;
    }
}
