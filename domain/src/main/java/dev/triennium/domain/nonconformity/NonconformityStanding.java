package dev.triennium.domain.nonconformity;

import dev.triennium.domain.standard.StandardId;
import java.util.Objects;

/// How many nonconformities are about clauses of one standard.
///
/// @param majors those that stand in the way of a certificate
/// @param minors those that do, since their plan is not accepted
/// @param overdue those of which something should have been done before today
/// @param open all that are not closed
/// @param closed those that are, however that came
public record NonconformityStanding(
        StandardId standard, int majors, int minors, int overdue, int open, int closed) {

    public NonconformityStanding {
        Objects.requireNonNull(standard);
    }
}
