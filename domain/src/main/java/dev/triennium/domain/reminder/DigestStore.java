package dev.triennium.domain.reminder;

import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.mail.ReaderId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The reminders that wait for readers, across tenants, and the lock under which one reader's
/// digest is made.
public interface DigestStore {

    /// What reminders of several readers have in common.
    record Told(TenantId tenant, DeadlineId deadline, LocalDate occurrenceOn, Occasion occasion) {}

    /// Somebody else who is told.
    ///
    /// @param isReached false while nothing is sent to their address
    record Other(String name, boolean isReached) {}

    /// Readers with reminders whose time has come, in the order of their ids.
    List<ReaderId> listDue(Instant now, @Nullable ReaderId after, int size);

    /// Makes sure that there is something to lock. Not part of a digest's transaction, in which
    /// another node would wait for it.
    void addReader(ReaderId reader);

    /// One transaction; whatever the work throws undoes it.
    <T> T inTransaction(Supplier<T> work);

    /// The reader, locked until the transaction ends; nobody while another node has the lock, for
    /// which it does not wait.
    Optional<Reader> lock(ReaderId reader);

    /// What was told in a time zone, and when it goes on.
    ///
    /// @param lastDigestOn the local day of the latest digest
    /// @param waitsUntil before which nothing is sent; null: nothing is in the way
    record ZoneDay(@Nullable LocalDate lastDigestOn, @Nullable Instant waitsUntil) {

        static final ZoneDay NONE = new ZoneDay(null, null);

        boolean waits(Instant now) {
            return waitsUntil != null && waitsUntil.isAfter(now);
        }
    }

    /// Those of the reader, by the zones that there was something in. Whoever has no zone of their
    /// own has days in those of their tenants.
    Map<ZoneId, ZoneDay> listDays(ReaderId reader);

    /// The reader's reminders whose time has come, earliest first, and no more than fit into one
    /// mail.
    List<PendingReminder> listPending(ReaderId reader, Instant now);

    /// The others who are told of the same.
    Map<Told, List<Other>> listOthers(
            TenantScopes scopes, ReaderId reader, Collection<DeadlineId> deadlines);

    /// The days on which the deadlines stood when the reader was told of them.
    Map<DeadlineId, Set<LocalDate>> listToldDays(
            TenantScopes scopes, ReaderId reader, Collection<DeadlineId> deadlines);

    /// A day with open deadlines of a kind.
    record OpenDay(TenantId tenant, String kind, LocalDate day) {}

    /// The days of open deadlines of these kinds of which the reader was told.
    Set<OpenDay> listOpenDays(TenantScopes scopes, ReaderId reader, Collection<String> kinds);

    /// Leaves the reader alone until then, with what comes in the zone.
    void waitUntil(ReaderId reader, ZoneId zone, Instant until);

    /// Leaves the reminders alone until then.
    void postpone(TenantScope scope, Collection<ReminderId> reminders, Instant until);

    /// Remembers the local day of the reader's digest in the zone.
    void markTold(ReaderId reader, ZoneId zone, LocalDate day);

    /// @param mail in which the reminders stand; null when they stand in none
    /// @param at when that became of them
    void mark(
            TenantScope scope,
            Reminder.Outcome outcome,
            Collection<ReminderId> reminders,
            @Nullable MailId mail,
            Instant at);
}
