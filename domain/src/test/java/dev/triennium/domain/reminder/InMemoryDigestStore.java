package dev.triennium.domain.reminder;

import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.mail.ReaderId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The reminders of one reader.
final class InMemoryDigestStore implements DigestStore {

    Reader reader;
    boolean isLockedElsewhere;
    final List<PendingReminder> pending = new ArrayList<>();
    final Map<ReminderId, Reminder.Outcome> outcomes = new LinkedHashMap<>();
    final Map<ReminderId, MailId> mails = new HashMap<>();
    final Map<Told, List<Other>> others = new HashMap<>();
    final Map<DeadlineId, Set<LocalDate>> toldDays = new HashMap<>();
    final Set<OpenDay> openDays = new HashSet<>();
    private final Map<ZoneId, ZoneDay> days = new HashMap<>();

    InMemoryDigestStore(Reader reader) {
        this.reader = reader;
    }

    @Override
    public List<ReaderId> listDue(Instant now, @Nullable ReaderId after, int size) {
        return after == null && !listPending(reader.id(), now).isEmpty()
                ? List.of(reader.id())
                : List.of();
    }

    @Override
    public void addReader(ReaderId id) {
        // There from the beginning.
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }

    @Override
    public Optional<Reader> lock(ReaderId id) {
        return isLockedElsewhere ? Optional.empty() : Optional.of(reader);
    }

    @Override
    public List<PendingReminder> listPending(ReaderId id, Instant now) {
        return pending.stream()
                .filter(one -> !outcomes.containsKey(one.reminder().id()))
                .filter(one -> !one.reminder().sendAt().isAfter(now))
                .sorted(Comparator.comparing(one -> one.reminder().sendAt()))
                .toList();
    }

    @Override
    public Map<Told, List<Other>> listOthers(
            TenantScopes scopes, ReaderId id, Collection<DeadlineId> deadlines) {
        return others;
    }

    @Override
    public Map<DeadlineId, Set<LocalDate>> listToldDays(
            TenantScopes scopes, ReaderId id, Collection<DeadlineId> deadlines) {
        return toldDays;
    }

    @Override
    public Set<OpenDay> listOpenDays(TenantScopes scopes, ReaderId id, Collection<String> kinds) {
        return openDays;
    }

    @Override
    public Map<ZoneId, ZoneDay> listDays(ReaderId id) {
        return Map.copyOf(days);
    }

    @Override
    public void waitUntil(ReaderId id, ZoneId zone, Instant until) {
        days.compute(zone, (_, day) -> new ZoneDay(day == null ? null : day.lastDigestOn(), until));
    }

    @Override
    public void postpone(TenantScope scope, Collection<ReminderId> reminders, Instant until) {
        pending.replaceAll(
                one ->
                        reminders.contains(one.reminder().id())
                                ? new PendingReminder(
                                        sentAt(one.reminder(), until),
                                        one.tracked(),
                                        one.tenant(),
                                        one.tenantName(),
                                        one.tenantZone())
                                : one);
    }

    private static Reminder sentAt(Reminder reminder, Instant at) {
        return new Reminder(
                reminder.id(),
                reminder.deadline(),
                reminder.occurrenceOn(),
                reminder.occasion(),
                reminder.reader(),
                reminder.remindOn(),
                at);
    }

    @Override
    public void markTold(ReaderId id, ZoneId zone, LocalDate day) {
        days.put(zone, new ZoneDay(day, null));
    }

    ZoneDay day(ZoneId zone) {
        return days.getOrDefault(zone, ZoneDay.NONE);
    }

    @Override
    public void mark(
            TenantScope scope,
            Reminder.Outcome outcome,
            Collection<ReminderId> reminders,
            @Nullable MailId mail,
            Instant at) {
        for (var id : reminders) {
            if (pending.stream()
                    .noneMatch(
                            one ->
                                    one.reminder().id().equals(id)
                                            && one.tenant().equals(scope.tenant()))) {
                throw new AssertionError("A reminder of another tenant");
            }
            outcomes.put(id, outcome);
            if (mail != null) {
                mails.put(id, Objects.requireNonNull(mail));
            }
        }
    }
}
