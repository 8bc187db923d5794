package dev.triennium.domain.journey;

import dev.triennium.domain.standard.StandardId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which rows of a portfolio are wanted.
///
/// @param standards empty: any
/// @param steps empty: any
/// @param bodyName the certification body's, whatever its capitals; null: any. Each organisation
///     has bodies of its own, which a name alone tells to be the same.
/// @param dueWithinDays until the next hard date; what is late is within; null: any
/// @param atRisk whether those alone that are at risk
public record PortfolioFilter(
        Set<StandardId> standards,
        Set<ProcessStep> steps,
        @Nullable String bodyName,
        @Nullable Integer dueWithinDays,
        boolean atRisk) {

    public static final PortfolioFilter ALL =
            new PortfolioFilter(Set.of(), Set.of(), null, null, false);

    public PortfolioFilter {
        standards = Set.copyOf(standards);
        steps = Set.copyOf(steps);
    }

    boolean matches(PortfolioRow row) {
        return isOfStandard(row)
                && (steps.isEmpty() || steps.contains(row.step()))
                && isOfBody(row)
                && (dueWithinDays == null || row.isDueWithin(dueWithinDays))
                && (!atRisk || row.isAtRisk());
    }

    private boolean isOfStandard(PortfolioRow row) {
        var standard = row.standard();
        return standards.isEmpty() || (standard != null && standards.contains(standard));
    }

    private boolean isOfBody(PortfolioRow row) {
        var certification = row.certification();
        return bodyName == null
                || (certification != null
                        && certification.bodyName().equalsIgnoreCase(bodyName.strip()));
    }
}
