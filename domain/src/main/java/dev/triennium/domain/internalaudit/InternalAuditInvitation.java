package dev.triennium.domain.internalaudit;

import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;

/// What somebody was told last of a slot of an audit's plan.
///
/// @param slot its number
/// @param sequence grows with each mail about the slot, from 0
/// @param isCalledOff whether they were told last that it is off for them
/// @param digest of all that the mail said
public record InternalAuditInvitation(
        int slot,
        ColleagueId colleague,
        int sequence,
        boolean isCalledOff,
        String digest,
        InternalAuditSlotKind kind,
        LocalDate day,
        LocalTime from,
        LocalTime until) {

    public InternalAuditInvitation {
        Objects.requireNonNull(colleague);
        Objects.requireNonNull(digest);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(day);
        Objects.requireNonNull(from);
        Objects.requireNonNull(until);
    }

    LocalDateTime ends() {
        return day.atTime(until);
    }

    InternalAuditInvitation calledOff() {
        return new InternalAuditInvitation(
                slot, colleague, sequence + 1, true, digest, kind, day, from, until);
    }
}
