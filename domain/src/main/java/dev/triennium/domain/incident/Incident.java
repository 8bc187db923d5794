package dev.triennium.domain.incident;

import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.incident.BodyNotice.NotRequired;
import dev.triennium.domain.incident.BodyNotice.Required;
import dev.triennium.domain.incident.BodyNotice.Told;
import dev.triennium.domain.incident.BodyNotice.Unclear;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.register.Registered;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something that happened, as lists show it.
///
/// @param notice whether a certification body must be told
/// @param closure null: it is open
public record Incident(
        IncidentId id,
        int version,
        int number,
        IncidentContent content,
        BodyNotice notice,
        Instant recordedAt,
        PersonId recordedBy,
        @Nullable Closure closure)
        implements Registered<IncidentId, Incident> {

    public Incident {
        Objects.requireNonNull(id);
        Objects.requireNonNull(content);
        Objects.requireNonNull(notice);
        Objects.requireNonNull(recordedAt);
        Objects.requireNonNull(recordedBy);
    }

    @Override
    public String title() {
        return content.title();
    }

    @Override
    public @Nullable ColleagueId owner() {
        return content.owner();
    }

    /// The day by which somebody finds out, or tells the body.
    @Override
    public @Nullable LocalDate dueOn() {
        return switch (notice) {
            case Unclear unclear -> unclear.answerBy();
            case Required required -> required.dueOn();
            case NotRequired _, Told _ -> null;
        };
    }

    @Override
    public boolean isOpen() {
        return closure == null;
    }

    @Override
    public Incident ownedBy(ColleagueId colleague) {
        return with(content.ownedBy(colleague));
    }

    Incident with(IncidentContent changed) {
        requireOpen();
        return new Incident(
                id, version + 1, number, changed, notice, recordedAt, recordedBy, closure);
    }

    Incident with(BodyNotice changed) {
        requireOpen();
        return new Incident(
                id, version + 1, number, content, changed, recordedAt, recordedBy, closure);
    }

    /// @throws dev.triennium.domain.error.RuleViolationException when nobody must be told, or is
    ///     told already
    Incident told(LocalDate day, @Nullable String how) {
        return switch (notice) {
            case Required required -> with(new Told(required, day, how));
            case Told _ -> throw IncidentRule.mismatch("The certification body is told.");
            case Unclear _, NotRequired _ ->
                    throw IncidentRule.mismatch("No certification body must be told.");
        };
    }

    /// @throws dev.triennium.domain.error.RuleViolationException when the body is still to be told
    Incident closed(Closure how) {
        requireOpen();
        switch (notice) {
            case Unclear _ ->
                    throw IncidentRule.mismatch(
                            "It is not known yet whether the certification body must be told.");
            case Required _ ->
                    throw IncidentRule.mismatch("The certification body is not told yet.");
            case NotRequired _, Told _ -> {
                // Nothing is left to be told.
            }
        }
        return withClosure(how);
    }

    Incident reopened() {
        if (isOpen()) {
            throw IncidentRule.mismatch("The incident is not closed.");
        }
        return withClosure(null);
    }

    private Incident withClosure(@Nullable Closure changed) {
        return new Incident(
                id, version + 1, number, content, notice, recordedAt, recordedBy, changed);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw IncidentRule.mismatch("The incident is closed.");
        }
    }

    /// What whoever works in the scope may do to it now.
    public List<IncidentAction> allowedActions(TenantScope scope) {
        if (!scope.mayChange(Permission.MANAGE_SYSTEM)) {
            return List.of();
        }
        if (!isOpen()) {
            return List.of(IncidentAction.REOPEN);
        }
        var actions = new ArrayList<>(List.of(IncidentAction.CHANGE, IncidentAction.ANSWER_NOTICE));
        switch (notice) {
            case Required _ -> actions.add(IncidentAction.NOTE_TOLD);
            case NotRequired _, Told _ -> actions.add(IncidentAction.CLOSE);
            case Unclear _ -> {
                // First it is found out.
            }
        }
        return List.copyOf(actions);
    }
}
