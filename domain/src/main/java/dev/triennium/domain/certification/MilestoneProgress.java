package dev.triennium.domain.certification;

import dev.triennium.domain.certification.cycle.CycleMilestone;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What became of something that is due in a cycle.
///
/// @param audit the one that it is about; null where it is about none, or none is planned
/// @param isDone null where there is nothing to do: an expiry passes, and so does the time for a
///     restoration
public record MilestoneProgress(@Nullable PlannedAudit audit, @Nullable Boolean isDone) {

    /// @param cycleNumber of the milestone's cycle
    /// @param audits all of the certification
    public static MilestoneProgress of(
            CycleMilestone milestone, int cycleNumber, List<PlannedAudit> audits) {
        return switch (milestone.kind()) {
            case SURVEILLANCE_1, SURVEILLANCE_2, SURVEILLANCE_3, SURVEILLANCE_4, SURVEILLANCE_5 ->
                    ofAudit(find(audits, cycleNumber, AuditKind.valueOf(milestone.kind().name())));
            case RECERTIFICATION_AUDIT ->
                    ofAudit(find(audits, cycleNumber, AuditKind.RECERTIFICATION));
            case RECERTIFICATION_PLANNING ->
                    new MilestoneProgress(
                            null,
                            find(audits, cycleNumber, AuditKind.RECERTIFICATION)
                                    .filter(audit -> audit.agreedOn() != null || audit.isHeld())
                                    .isPresent());
            // The decision begins another cycle: in the one before, it never was.
            case RECERTIFICATION_DECISION -> new MilestoneProgress(null, false);
            case EXPIRY, RESTORATION_LIMIT -> new MilestoneProgress(null, null);
        };
    }

    private static MilestoneProgress ofAudit(Optional<PlannedAudit> audit) {
        return new MilestoneProgress(
                audit.orElse(null),
                audit.filter(one -> one.state() == PlannedAudit.State.COMPLETED).isPresent());
    }

    /// One that was called off gives way to another of its kind.
    private static Optional<PlannedAudit> find(
            List<PlannedAudit> audits, int cycleNumber, AuditKind kind) {
        return audits.stream()
                .filter(audit -> audit.cycleNumber() == cycleNumber && audit.kind() == kind)
                .reduce(
                        (one, other) ->
                                other.state() == PlannedAudit.State.CANCELLED ? one : other);
    }
}
