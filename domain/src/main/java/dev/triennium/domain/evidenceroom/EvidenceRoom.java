package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.register.Owned;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the auditors of one external audit are shown.
///
/// @param closure null: it is open
public record EvidenceRoom(
        EvidenceRoomId id,
        int version,
        PlannedAuditId audit,
        Content content,
        Instant createdAt,
        PersonId createdBy,
        @Nullable Closure closure)
        implements Aggregate<EvidenceRoomId>, Owned<EvidenceRoomId, EvidenceRoom> {

    /// About one audit.
    public static final int MAX = 10;

    public static final int MAX_ENTRIES = 500;

    /// No audit of a certification body takes longer, with its preparation and its report.
    public static final int MAX_DAYS = 180;

    /// @param keeper who sees to it
    /// @param opensOn the first day on which guests see it
    /// @param closesOn the last
    public record Content(
            String title,
            ColleagueId keeper,
            LocalDate opensOn,
            LocalDate closesOn,
            @Nullable String note) {

        public static final int MAX_TITLE = 200;
        public static final int MAX_NOTE = 2_000;

        public Content {
            Objects.requireNonNull(title);
            Objects.requireNonNull(keeper);
            Objects.requireNonNull(opensOn);
            Objects.requireNonNull(closesOn);
        }

        /// @throws dev.triennium.domain.error.RuleViolationException when its days are no time box
        void requireDays() {
            if (closesOn.isBefore(opensOn)) {
                throw EvidenceRoomRule.DAYS.refusedAt(
                        "closesOn", "The last day must not lie before the first.");
            }
            if (ChronoUnit.DAYS.between(opensOn, closesOn) >= MAX_DAYS) {
                throw EvidenceRoomRule.DAYS.refusedAt(
                        "closesOn", "A room is open for at most {0} days.", MAX_DAYS);
            }
        }
    }

    public EvidenceRoom {
        Objects.requireNonNull(id);
        Objects.requireNonNull(audit);
        Objects.requireNonNull(content);
        Objects.requireNonNull(createdAt);
        Objects.requireNonNull(createdBy);
    }

    @Override
    public String title() {
        return content.title();
    }

    @Override
    public ColleagueId owner() {
        return content.keeper();
    }

    @Override
    public LocalDate dueOn() {
        return content.closesOn();
    }

    @Override
    public boolean isOpen() {
        return closure == null;
    }

    /// Whether guests see it on a day.
    public boolean isOpenOn(LocalDate day) {
        return isOpen() && !day.isBefore(content.opensOn()) && !day.isAfter(content.closesOn());
    }

    @Override
    public EvidenceRoom ownedBy(ColleagueId colleague) {
        return with(
                new Content(
                        content.title(),
                        colleague,
                        content.opensOn(),
                        content.closesOn(),
                        content.note()));
    }

    EvidenceRoom with(Content changed) {
        requireOpen();
        return changed.equals(content)
                ? this
                : new EvidenceRoom(id, version + 1, audit, changed, createdAt, createdBy, closure);
    }

    EvidenceRoom closed(Closure how) {
        requireOpen();
        return new EvidenceRoom(id, version + 1, audit, content, createdAt, createdBy, how);
    }

    /// @throws dev.triennium.domain.error.RuleViolationException when it is closed
    void requireOpen() {
        if (closure != null) {
            throw EvidenceRoomRule.mismatch("The room is closed.");
        }
    }

    /// What whoever works in the scope may do to it now.
    public List<EvidenceRoomAction> allowedActions(TenantScope scope) {
        return isOpen() && scope.mayChange(Permission.MANAGE_CERTIFICATION)
                ? List.of(EvidenceRoomAction.values())
                : List.of();
    }
}
