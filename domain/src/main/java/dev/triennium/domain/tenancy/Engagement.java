package dev.triennium.domain.tenancy;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A firm's access to an organisation: what for, from when to when, and with whose consent.
///
/// @param services what the firm is engaged for, in words
/// @param consent how the organisation agreed, in words
/// @param endsAt exclusive; null: open-ended
/// @param pause null while it is not paused
/// @param leadConsultant whom of its people the firm named to lead the organisation, whether they
///     still work there or not; null: nobody
public record Engagement(
        EngagementId id,
        int version,
        FirmId firm,
        String services,
        String consent,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable PersonId startedBy,
        @Nullable PersonId endedBy,
        @Nullable Pause pause,
        @Nullable PersonId leadConsultant)
        implements Aggregate<EngagementId> {

    /// While it lasts, the firm has no access.
    ///
    /// @param by null when a job did
    /// @param reason in words
    public record Pause(Instant since, @Nullable PersonId by, String reason) {

        public Pause {
            Objects.requireNonNull(since);
            Objects.requireNonNull(reason);
        }
    }

    /// @throws ValidationException when it would end before it starts
    public Engagement {
        Objects.requireNonNull(id);
        Objects.requireNonNull(firm);
        Objects.requireNonNull(services);
        Objects.requireNonNull(consent);
        Objects.requireNonNull(startsAt);
        if (endsAt != null && endsAt.isBefore(startsAt)) {
            throw new ValidationException("endsAt", "An engagement ends after it starts.");
        }
    }

    /// One that is not paused and that nobody leads.
    public Engagement(
            EngagementId id,
            int version,
            FirmId firm,
            String services,
            String consent,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable PersonId startedBy,
            @Nullable PersonId endedBy) {
        this(
                id, version, firm, services, consent, startsAt, endsAt, startedBy, endedBy, null,
                null);
    }

    /// Also one that was ended before it began, and so never was.
    public boolean isOver(Instant now) {
        return endsAt != null && (!endsAt.isAfter(now) || endsAt.equals(startsAt));
    }

    /// The firm's access ends this very instant.
    ///
    /// @throws RuleViolationException when it is over already
    public Engagement end(Instant now, @Nullable PersonId by) {
        requireRunning(now);
        var end = now.isBefore(startsAt) ? startsAt : now;
        return new Engagement(
                id,
                version + 1,
                firm,
                services,
                consent,
                startsAt,
                end,
                startedBy,
                by,
                pause,
                leadConsultant);
    }

    /// The firm's access is gone from this very instant on, until it is resumed.
    ///
    /// @throws RuleViolationException when it is over or paused already
    Engagement pause(Pause begun) {
        requireRunning(begun.since());
        if (pause != null) {
            throw notPausedSo("The engagement is paused already.");
        }
        return with(begun, leadConsultant);
    }

    /// @throws RuleViolationException when it is over or not paused
    Engagement resume(Instant now) {
        requireRunning(now);
        if (pause == null) {
            throw notPausedSo("The engagement is not paused.");
        }
        return with(null, leadConsultant);
    }

    /// @param person null: nobody
    /// @throws RuleViolationException when it is over already
    Engagement leadBy(@Nullable PersonId person, Instant now) {
        requireRunning(now);
        return with(pause, person);
    }

    private Engagement with(@Nullable Pause changedPause, @Nullable PersonId changedLead) {
        return new Engagement(
                id,
                version + 1,
                firm,
                services,
                consent,
                startsAt,
                endsAt,
                startedBy,
                endedBy,
                changedPause,
                changedLead);
    }

    private void requireRunning(Instant now) {
        if (isOver(now)) {
            throw new RuleViolationException(
                    ErrorCode.STATE_MISMATCH,
                    TenancyRules.ENGAGEMENT_ENDS_ONCE,
                    List.of("id"),
                    "The engagement is over already.");
        }
    }

    private static RuleViolationException notPausedSo(String sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH,
                TenancyRules.PAUSED_ONCE_AT_A_TIME,
                List.of("id"),
                sentence);
    }
}
