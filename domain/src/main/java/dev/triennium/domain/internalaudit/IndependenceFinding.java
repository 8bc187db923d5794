package dev.triennium.domain.internalaudit;

import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What speaks against somebody in the team of an audit.
///
/// @param what the process, the task, the document or the standard, as it is called
/// @param on when a task was finished or a document published; null for what is so now
/// @param isFinal whether no reason may override it
public record IndependenceFinding(
        ColleagueId colleague, Kind kind, String what, @Nullable LocalDate on, boolean isFinal) {

    public enum Kind {
        OWNS_PROCESS,
        WORKS_IN_PROCESS,
        IMPLEMENTED,
        WROTE_DOCUMENT,
        LACKS_COMPETENCE
    }

    public IndependenceFinding {
        Objects.requireNonNull(colleague);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(what);
    }

    /// The rule that it is against.
    public InternalAuditRule rule() {
        if (isFinal) {
            return InternalAuditRule.NEVER_OWN_WORK;
        }
        return switch (kind) {
            case OWNS_PROCESS, WORKS_IN_PROCESS, IMPLEMENTED, WROTE_DOCUMENT ->
                    InternalAuditRule.INDEPENDENT;
            case LACKS_COMPETENCE -> InternalAuditRule.COMPETENT;
        };
    }
}
