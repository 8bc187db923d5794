package dev.triennium.domain.reminder;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Hands reminders on that their reader will not read. They are made up to a day before they are
/// read, and whoever was there then may be gone: their last day was yesterday, their role or their
/// firm's engagement ended or paused over night, mails do not reach them any more. Then those who
/// stand in now are told, each once.
final class StandIns {

    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final DigestStore store;
    private final DeadlineRepository deadlines;
    private final IdGenerator ids;
    private final SendingTime sendingTime;

    StandIns(
            DigestStore store,
            DeadlineRepository deadlines,
            IdGenerator ids,
            SendingTime sendingTime) {
        this.store = store;
        this.deadlines = deadlines;
        this.ids = ids;
        this.sendingTime = sendingTime;
    }

    /// @param people who is told of the tenants' deadlines now
    /// @return those of the reminders that are left for the reader
    List<PendingReminder> handOn(
            List<PendingReminder> pending,
            TenantScopes scopes,
            Map<TenantId, List<Recipient>> people,
            Instant now) {
        var left = new ArrayList<PendingReminder>();
        var gone = new LinkedHashMap<TenantId, List<ReminderId>>();
        var waiting = new LinkedHashMap<TenantId, List<ReminderId>>();
        var added = new LinkedHashMap<TenantId, List<Reminder>>();
        for (var one : pending) {
            var there = people.getOrDefault(one.tenant(), List.of());
            var told = one.findIn(there);
            told.ifPresent(_ -> left.add(one));
            if (told.filter(Recipient::isReached).isPresent()) {
                continue;
            }
            var standIns = one.isForWhoeverIsThere() ? standIns(one, there) : List.<Reminder>of();
            if (!standIns.isEmpty()) {
                added.computeIfAbsent(one.tenant(), _ -> new ArrayList<>()).addAll(standIns);
            }
            if (told.isEmpty()) {
                (one.isForWhoeverIsThere() && standIns.isEmpty() ? waiting : gone)
                        .computeIfAbsent(one.tenant(), _ -> new ArrayList<>())
                        .add(one.reminder().id());
            }
        }
        added.forEach((tenant, made) -> deadlines.addReminders(scopes.get(tenant), made));
        waiting.forEach(
                (tenant, kept) -> store.postpone(scopes.get(tenant), kept, now.plus(ONE_DAY)));
        gone.forEach(
                (tenant, lost) ->
                        store.mark(
                                scopes.get(tenant), Reminder.Outcome.NO_ACCESS, lost, null, now));
        return left;
    }

    /// For the same day as theirs, on the morning of that day where each of them is.
    private List<Reminder> standIns(PendingReminder one, List<Recipient> there) {
        var lost = one.reminder();
        return one.audience().choose(there, one.tracked().deadline().owner()).stream()
                .filter(recipient -> !recipient.reader().equals(lost.reader()))
                .map(
                        recipient ->
                                new Reminder(
                                        new ReminderId(ids.next()),
                                        lost.deadline(),
                                        lost.occurrenceOn(),
                                        lost.occasion(),
                                        recipient.reader(),
                                        lost.remindOn(),
                                        sendingTime.on(lost.remindOn(), recipient.zone())))
                .toList();
    }
}
