package dev.triennium.domain.certification;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A finding as the auditors report it.
///
/// @param stage the kind of audit that it was found in
/// @param dueOn the deadline that the certification body set; null: none
public record NewFinding(
        AuditKind stage,
        FindingGrade grade,
        String clause,
        String statement,
        String evidence,
        @Nullable LocalDate dueOn) {

    public NewFinding {
        Objects.requireNonNull(stage);
        Objects.requireNonNull(grade);
        Objects.requireNonNull(clause);
        Objects.requireNonNull(statement);
        Objects.requireNonNull(evidence);
    }

    /// @param lastDay of the audit
    Finding at(PlannedAudit audit, FindingId id, LocalDate lastDay, @Nullable LocalDate hardLimit) {
        return new Finding(
                id,
                audit.id(),
                stage,
                grade,
                clause,
                statement,
                evidence,
                lastDay,
                dueOn,
                FindingDeadlines.of(grade, lastDay, dueOn, hardLimit),
                null,
                null,
                null);
    }
}
