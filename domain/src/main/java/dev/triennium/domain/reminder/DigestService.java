package dev.triennium.domain.reminder;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.mail.OutgoingMail;
import dev.triennium.domain.reminder.PendingDigest.Entry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes one mail of all that a person is to be told on a day, whichever tenants it comes from.
@DomainService
public final class DigestService {

    private static final Comparator<Entry> LATEST_LAST =
            Comparator.comparing((Entry entry) -> entry.reminder().remindOn())
                    .thenComparing(entry -> entry.reminder().sendAt());
    private static final Comparator<Digest.Item> MOST_PRESSING_FIRST =
            Comparator.comparing((Digest.Item item) -> item.deadline().dueOn())
                    .thenComparing(Digest.Item::tenantName)
                    .thenComparing(item -> item.deadline().kind().key());

    private final DigestStore store;
    private final DigestRenderer renderer;
    private final IdGenerator ids;
    private final SendingTime sendingTime;
    private final Clock clock;

    public DigestService(
            DigestStore store,
            DigestRenderer renderer,
            IdGenerator ids,
            SendingTime sendingTime,
            Clock clock) {
        this.store = store;
        this.renderer = renderer;
        this.ids = ids;
        this.sendingTime = sendingTime;
        this.clock = clock;
    }

    public List<PersonId> listDue(@Nullable PersonId after, int size) {
        return store.listDue(clock.instant(), after, size);
    }

    /// @return whether there was something to tell
    public boolean digest(PersonId person) {
        var now = clock.instant();
        return store.settle(person, now, pending -> decide(pending, now));
    }

    private DigestDecision decide(PendingDigest pending, Instant now) {
        var reader = pending.reader();
        var zone =
                reader.zone() == null ? pending.entries().getFirst().tenantZone() : reader.zone();
        var today = LocalDate.ofInstant(now, zone);
        if (reader.lastDigestOn() != null && !reader.lastDigestOn().isBefore(today)) {
            return new DigestDecision.Wait(sendingTime.nextDay(reader.lastDigestOn(), zone));
        }
        var due =
                pending.entries().stream()
                        .map(entry -> entry.reminder().sendAt())
                        .min(Comparator.naturalOrder())
                        .orElse(now);
        var at = sendingTime.notInTheNight(due, now, zone);
        return at.isAfter(now) ? new DigestDecision.Wait(at) : settle(pending, today, now);
    }

    private DigestDecision settle(PendingDigest pending, LocalDate today, Instant now) {
        var outcomes = new HashMap<ReminderId, Reminder.Outcome>();
        var told = new LinkedHashMap<DeadlineId, List<Entry>>();
        for (var entry : pending.entries()) {
            var refusal = refusal(pending.reader(), entry);
            if (refusal != null) {
                outcomes.put(entry.reminder().id(), refusal);
            } else {
                told.computeIfAbsent(entry.tracked().id(), _ -> new ArrayList<>()).add(entry);
            }
        }
        var items = new ArrayList<Digest.Item>();
        var canUnsubscribe = false;
        for (var entries : told.values()) {
            entries.sort(LATEST_LAST);
            entries.forEach(entry -> outcomes.put(entry.reminder().id(), Reminder.Outcome.MERGED));
            var latest = entries.getLast();
            outcomes.put(latest.reminder().id(), Reminder.Outcome.MAILED);
            canUnsubscribe |= !latest.isCompulsory();
            items.add(item(latest, entries));
        }
        items.sort(MOST_PRESSING_FIRST);
        return new DigestDecision.Settle(
                today,
                outcomes,
                items.isEmpty()
                        ? null
                        : mail(new Digest(pending.reader(), today, now, items, canUnsubscribe)));
    }

    private static Reminder.@Nullable Outcome refusal(Reader reader, Entry entry) {
        if (entry.roles().isEmpty()) {
            return Reminder.Outcome.NO_ACCESS;
        }
        if (entry.isOutdated()) {
            return Reminder.Outcome.OUTDATED;
        }
        return reader.unsubscribed() && !entry.isCompulsory()
                ? Reminder.Outcome.UNSUBSCRIBED
                : null;
    }

    private static Digest.Item item(Entry latest, List<Entry> merged) {
        var news = EnumSet.noneOf(News.class);
        for (var entry : merged) {
            for (var each : News.values()) {
                if (entry.reminder().occasion().is(each)) {
                    news.add(each);
                }
            }
        }
        return new Digest.Item(
                latest.tenant(), latest.tenantName(), latest.tracked(), news, latest.others());
    }

    private OutgoingMail mail(Digest digest) {
        var reader = digest.reader();
        return new OutgoingMail(
                new MailId(ids.next()),
                dedupeKey(reader.person(), digest.day()),
                reader.person(),
                reader.name(),
                reader.address(),
                renderer.render(digest),
                digest.canUnsubscribe() ? reader.unsubscribeToken() : null);
    }

    static String dedupeKey(PersonId person, LocalDate day) {
        return "digest/" + person.value() + "/" + day;
    }
}
