package dev.triennium.domain.reminder;

import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.TenantId;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What waits for one person.
public record PendingDigest(Reader reader, List<Entry> entries) {

    public PendingDigest {
        Objects.requireNonNull(reader);
        entries = List.copyOf(entries);
    }

    /// A reminder with what is true now.
    ///
    /// @param roles what the reader is in the tenant now; empty when access has ended
    /// @param others names of the others who are told of the same
    public record Entry(
            Reminder reminder,
            TrackedDeadline tracked,
            TenantId tenant,
            String tenantName,
            ZoneId tenantZone,
            Set<Role> roles,
            List<String> others) {

        public Entry {
            roles = Set.copyOf(roles);
            others = List.copyOf(others);
        }

        boolean isOutdated() {
            var deadline = tracked.deadline();
            return reminder.occasion().is(News.CANCELLED)
                    ? deadline.state() != Deadline.State.CANCELLED
                    : !deadline.isOpen() || !deadline.dueOn().equals(reminder.occurrenceOn());
        }

        /// The client's own people who answer for the certificate hear of what can cost it.
        boolean isCompulsory() {
            return tracked.deadline().kind().urgency() == Urgency.LEGAL_STATUS
                    && (roles.contains(Role.REPRESENTATIVE) || roles.contains(Role.MANAGEMENT));
        }
    }
}
