package dev.triennium.domain.internalaudit;

import dev.triennium.domain.tenancy.TenantId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a mail says to somebody about one slot of an audit's plan.
///
/// @param at when it is written
/// @param sequence 0 for the first mail to them about the slot
/// @param plan null: the slot is off for them
public record InternalAuditInvitationNotice(
        TenantId tenant,
        String organisation,
        InternalAuditId audit,
        String title,
        Slot slot,
        @Nullable Plan plan,
        String reader,
        String address,
        Locale locale,
        int sequence,
        Instant at) {

    /// @param zone of the organisation, in which the times are
    public record Slot(
            int number,
            InternalAuditSlotKind kind,
            LocalDate day,
            LocalTime from,
            LocalTime until,
            ZoneId zone) {

        public Slot {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(day);
            Objects.requireNonNull(from);
            Objects.requireNonNull(until);
            Objects.requireNonNull(zone);
        }

        public Instant starts() {
            return day.atTime(from).atZone(zone).toInstant();
        }

        public Instant ends() {
            return day.atTime(until).atZone(zone).toInstant();
        }
    }

    /// @param auditors their names
    /// @param auditees their names
    /// @param clauses each with its standard
    public record Plan(
            @Nullable String topic,
            List<String> auditors,
            List<String> auditees,
            @Nullable String process,
            @Nullable String site,
            List<String> clauses,
            @Nullable URI link) {

        public Plan {
            auditors = List.copyOf(auditors);
            auditees = List.copyOf(auditees);
            clauses = List.copyOf(clauses);
        }
    }

    public InternalAuditInvitationNotice {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(organisation);
        Objects.requireNonNull(audit);
        Objects.requireNonNull(title);
        Objects.requireNonNull(slot);
        Objects.requireNonNull(reader);
        Objects.requireNonNull(address);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(at);
    }
}
