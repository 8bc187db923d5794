package dev.triennium.domain.reminder;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.mail.Outbox;
import dev.triennium.domain.mail.OutgoingMail;
import dev.triennium.domain.mail.ReaderId;
import dev.triennium.domain.news.Announcements;
import dev.triennium.domain.reminder.DigestStore.ZoneDay;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.WorkingCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes one mail of all that a reader is to be told on a day, whichever tenants it comes from. The
/// day is the reader's; who says no time zone has one in each zone of their tenants, so that what
/// is for today in one does not wait for the night of another. A digest is made in one transaction:
/// whatever is killed, a reminder stands in exactly one mail or still waits.
@DomainService
public final class DigestService {

    private static final String JOB = "digests";
    private static final Duration ONE_DAY = Duration.ofDays(1);

    private static final Comparator<PendingReminder> LATEST_LAST =
            Comparator.comparing((PendingReminder pending) -> pending.reminder().remindOn())
                    .thenComparing(pending -> pending.reminder().sendAt());
    private static final Comparator<Digest.Item> MOST_PRESSING_FIRST =
            Comparator.comparing(Digest.Item::isEnd)
                    .thenComparing(item -> item.deadline().dueOn())
                    .thenComparing(Digest.Item::tenantName)
                    .thenComparing(item -> item.deadline().kind().key());

    private final DigestStore store;
    private final StandIns standIns;
    private final Recipients recipients;
    private final WorkingCalendars calendars;
    private final Outbox outbox;
    private final DigestRenderer renderer;
    private final JobScopes jobScopes;
    private final IdGenerator ids;
    private final SendingTime sendingTime;
    private final Announcements announcements;
    private final Clock clock;

    public DigestService(
            DigestStore store,
            DeadlineRepository deadlines,
            Recipients recipients,
            WorkingCalendars calendars,
            Outbox outbox,
            DigestRenderer renderer,
            JobScopes jobScopes,
            IdGenerator ids,
            SendingTime sendingTime,
            Announcements announcements,
            Clock clock) {
        this.store = store;
        this.standIns = new StandIns(store, deadlines, ids, sendingTime);
        this.recipients = recipients;
        this.calendars = calendars;
        this.outbox = outbox;
        this.renderer = renderer;
        this.jobScopes = jobScopes;
        this.ids = ids;
        this.sendingTime = sendingTime;
        this.announcements = announcements;
        this.clock = clock;
    }

    public List<ReaderId> listDue(@Nullable ReaderId after, int size) {
        return store.listDue(clock.instant(), after, size);
    }

    /// @return whether there was something to tell
    public boolean digest(ReaderId id) {
        store.addReader(id);
        var told = new ArrayList<Told>();
        var isMailed =
                store.inTransaction(
                        () -> {
                            var now = clock.instant();
                            return store.lock(id)
                                    .map(reader -> digest(reader, now, told))
                                    .orElse(false);
                        });
        told.forEach(
                one ->
                        announcements.announce(
                                one.scope(),
                                Notification.TYPE,
                                one.person().value(),
                                1,
                                null,
                                one.reminders()));
        return isMailed;
    }

    /// What a person was told, in the product at least.
    private record Told(TenantScope scope, PersonId person, List<UUID> reminders) {}

    private boolean digest(Reader reader, Instant now, List<Told> told) {
        var pending = store.listPending(reader.id(), now);
        if (pending.isEmpty()) {
            return false;
        }
        var days = store.listDays(reader.id());
        var due = pending.stream().filter(one -> !day(days, zone(reader, one)).waits(now)).toList();
        if (due.isEmpty()) {
            return false;
        }
        var scopes = scopes(due);
        var people = recipients.list(scopes, now);
        var place = new Place(scopes, rolesOf(reader.id(), people), told);
        var isTold = false;
        for (var one : byZone(reader, standIns.handOn(due, scopes, people, now)).entrySet()) {
            var zone = one.getKey();
            isTold |= digest(reader, one.getValue(), place, zone, day(days, zone), now);
        }
        return isTold;
    }

    private static ZoneId zone(Reader reader, PendingReminder pending) {
        return Objects.requireNonNullElse(reader.zone(), pending.tenantZone());
    }

    private static ZoneDay day(Map<ZoneId, ZoneDay> days, ZoneId zone) {
        return days.getOrDefault(zone, ZoneDay.NONE);
    }

    private static Map<ZoneId, List<PendingReminder>> byZone(
            Reader reader, List<PendingReminder> pending) {
        return pending.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> zone(reader, one), LinkedHashMap::new, Collectors.toList()));
    }

    /// The tenants that something comes from, and what the reader is in each now.
    ///
    /// @param told takes what becomes of it
    private record Place(TenantScopes scopes, Map<TenantId, Set<Role>> roles, List<Told> told) {}

    private boolean digest(
            Reader reader,
            List<PendingReminder> pending,
            Place place,
            ZoneId zone,
            ZoneDay day,
            Instant now) {
        var address = reader.address();
        var at = earliest(day, pending, zone, now);
        if (address == null || at.isAfter(now)) {
            store.waitUntil(reader.id(), zone, address == null ? now.plus(ONE_DAY) : at);
            return false;
        }
        return tell(reader, address, pending, place, zone, now);
    }

    /// When the mail may go: not a second one on a day, and none in the night but what is urgent.
    private Instant earliest(ZoneDay day, List<PendingReminder> pending, ZoneId zone, Instant now) {
        var last = day.lastDigestOn();
        var today = LocalDate.ofInstant(now, zone);
        if (last != null && !last.isBefore(today)) {
            return sendingTime.nextDay(last, zone);
        }
        return pending.stream().anyMatch(one -> one.breaksTheNight(today))
                ? now
                : sendingTime.notInTheNight(now, zone);
    }

    private boolean tell(
            Reader reader,
            String address,
            List<PendingReminder> pending,
            Place place,
            ZoneId zone,
            Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var scopes = place.scopes();
        var roles = place.roles();
        var workingDays = calendars.list(scopes);
        var outcomes = new LinkedHashMap<PendingReminder, Reminder.Outcome>();
        var told = new LinkedHashMap<DeadlineId, List<PendingReminder>>();
        var held = new LinkedHashMap<Held, List<ReminderId>>();
        for (var one : pending) {
            var refusal = refusal(reader, one, roles.getOrDefault(one.tenant(), Set.of()));
            var day =
                    one.firstMailDay(today, Objects.requireNonNull(workingDays.get(one.tenant())));
            if (refusal != null) {
                outcomes.put(one, refusal);
            } else if (day.isAfter(today)) {
                held.computeIfAbsent(new Held(one.tenant(), day), _ -> new ArrayList<>())
                        .add(one.reminder().id());
            } else {
                told.computeIfAbsent(one.tracked().id(), _ -> new ArrayList<>()).add(one);
            }
        }
        held.forEach(
                (until, reminders) ->
                        store.postpone(
                                scopes.get(until.tenant()),
                                reminders,
                                sendingTime.on(until.day(), zone)));
        var gone = gone(reader.id(), scopes, told.values());
        told.values()
                .removeIf(
                        of -> {
                            var isStillInAnEntry =
                                    of.getLast().isSharedAndOver()
                                            && !gone.containsKey(of.getLast().tracked().id());
                            if (isStillInAnEntry) {
                                of.forEach(one -> outcomes.put(one, Reminder.Outcome.OUTDATED));
                            }
                            return isStillInAnEntry;
                        });
        MailId mail = null;
        if (!told.isEmpty()) {
            told.values().forEach(of -> merge(of, outcomes));
            var digest = digest(reader, told.values(), gone, roles, scopes, today, now);
            mail = send(digest, address, zone);
            store.markTold(reader.id(), zone, today);
        }
        mark(outcomes, scopes, mail, now);
        show(outcomes, place, reader.person());
        return mail != null;
    }

    /// Deadlines that are told as one share an entry of each day, which is gone when nothing that
    /// the reader was told, or is told now, stands in it any more.
    private Map<DeadlineId, Set<LocalDate>> gone(
            ReaderId reader, TenantScopes scopes, Collection<List<PendingReminder>> told) {
        var leaving =
                told.stream()
                        .filter(of -> of.stream().anyMatch(PendingReminder::leavesASharedDay))
                        .map(List::getLast)
                        .toList();
        if (leaving.isEmpty()) {
            return Map.of();
        }
        var kinds = leaving.stream().map(PendingReminder::kind).distinct().toList();
        var open = new HashSet<>(store.listOpenDays(scopes, reader, kinds));
        told.stream()
                .map(List::getLast)
                .filter(one -> one.tracked().deadline().isOpen())
                .forEach(one -> open.add(one.on(one.tracked().deadline().dueOn())));
        var ids = leaving.stream().map(one -> one.tracked().id()).toList();
        var days = store.listToldDays(scopes, reader, ids);
        var gone = new HashMap<DeadlineId, Set<LocalDate>>();
        for (var one : leaving) {
            var left = new TreeSet<>(days.getOrDefault(one.tracked().id(), Set.of()));
            left.removeIf(day -> open.contains(one.on(day)));
            if (!left.isEmpty()) {
                gone.put(one.tracked().id(), left);
            }
        }
        return gone;
    }

    /// What waits for a working day of its tenant.
    private record Held(TenantId tenant, LocalDate day) {}

    private TenantScopes scopes(List<PendingReminder> pending) {
        var scopes = new LinkedHashMap<TenantId, TenantScope>();
        for (var one : pending) {
            scopes.computeIfAbsent(
                    one.tenant(), tenant -> jobScopes.of(JOB, tenant, one.tenantZone()));
        }
        return TenantScopes.of(scopes.values());
    }

    /// What the reader is in each tenant now, which may be nothing but a colleague.
    private static Map<TenantId, Set<Role>> rolesOf(
            ReaderId reader, Map<TenantId, List<Recipient>> people) {
        var roles = new HashMap<TenantId, Set<Role>>();
        people.forEach(
                (tenant, there) ->
                        there.stream()
                                .filter(one -> one.reader().equals(reader))
                                .forEach(one -> roles.put(tenant, one.roles())));
        return roles;
    }

    private static Reminder.@Nullable Outcome refusal(
            Reader reader, PendingReminder pending, Set<Role> roles) {
        if (pending.isOutdated()) {
            return Reminder.Outcome.OUTDATED;
        }
        return reader.unsubscribed() && !isCompulsory(pending, roles)
                ? Reminder.Outcome.UNSUBSCRIBED
                : null;
    }

    /// The client's own people who answer for the certificate hear of what can cost it.
    private static boolean isCompulsory(PendingReminder pending, Set<Role> roles) {
        return pending.tracked().deadline().kind().urgency() == Urgency.LEGAL_STATUS
                && (roles.contains(Role.REPRESENTATIVE) || roles.contains(Role.MANAGEMENT));
    }

    /// The latest of the reminders of one deadline stands for all of them.
    private static void merge(
            List<PendingReminder> ofOne, Map<PendingReminder, Reminder.Outcome> outcomes) {
        ofOne.sort(LATEST_LAST);
        ofOne.forEach(one -> outcomes.put(one, Reminder.Outcome.MERGED));
        outcomes.put(ofOne.getLast(), Reminder.Outcome.MAILED);
    }

    private Digest digest(
            Reader reader,
            Collection<List<PendingReminder>> told,
            Map<DeadlineId, Set<LocalDate>> gone,
            Map<TenantId, Set<Role>> roles,
            TenantScopes scopes,
            LocalDate today,
            Instant now) {
        var deadlines = told.stream().map(of -> of.getLast().tracked().id()).toList();
        var others = store.listOthers(scopes, reader.id(), deadlines);
        var items =
                told.stream()
                        .map(
                                of ->
                                        item(
                                                of,
                                                others.getOrDefault(of.getLast().told(), List.of()),
                                                gone.getOrDefault(
                                                        of.getLast().tracked().id(), Set.of())))
                        .sorted(MOST_PRESSING_FIRST)
                        .toList();
        var canUnsubscribe =
                told.stream()
                        .map(List::getLast)
                        .anyMatch(
                                one ->
                                        !isCompulsory(
                                                one, roles.getOrDefault(one.tenant(), Set.of())));
        return new Digest(reader, today, now, items, canUnsubscribe);
    }

    private static Digest.Item item(
            List<PendingReminder> merged, List<DigestStore.Other> others, Set<LocalDate> gone) {
        var news = EnumSet.noneOf(News.class);
        for (var one : merged) {
            for (var each : News.values()) {
                if (one.reminder().occasion().is(each)) {
                    news.add(each);
                }
            }
        }
        var latest = merged.getLast();
        return new Digest.Item(
                latest.tenant(), latest.tenantName(), latest.tracked(), news, others, gone);
    }

    private MailId send(Digest digest, String address, ZoneId zone) {
        var reader = digest.reader();
        var mail =
                new OutgoingMail(
                        new MailId(ids.next()),
                        dedupeKey(reader.id(), digest.day(), zone),
                        reader.person(),
                        reader.name(),
                        address,
                        renderer.render(digest),
                        digest.canUnsubscribe() ? reader.unsubscribeToken() : null);
        if (!outbox.add(mail, digest.at())) {
            throw new IllegalStateException("A second digest of the day: " + mail.dedupeKey());
        }
        return mail.id();
    }

    static String dedupeKey(ReaderId reader, LocalDate day, ZoneId zone) {
        return "digest/" + reader.value() + "/" + day + "/" + zone.getId();
    }

    private void mark(
            Map<PendingReminder, Reminder.Outcome> outcomes,
            TenantScopes scopes,
            @Nullable MailId mail,
            Instant now) {
        outcomes.entrySet().stream()
                .collect(
                        Collectors.groupingBy(
                                entry -> new Target(entry.getKey().tenant(), entry.getValue()),
                                LinkedHashMap::new,
                                Collectors.mapping(
                                        entry -> entry.getKey().reminder().id(),
                                        Collectors.toList())))
                .forEach(
                        (target, reminders) ->
                                store.mark(
                                        scopes.get(target.tenant()),
                                        target.outcome(),
                                        reminders,
                                        target.standsInMail() ? mail : null,
                                        now));
    }

    private static void show(
            Map<PendingReminder, Reminder.Outcome> outcomes,
            Place place,
            @Nullable PersonId person) {
        if (person == null) {
            return;
        }
        outcomes.entrySet().stream()
                .filter(entry -> entry.getValue().isTold())
                .map(Map.Entry::getKey)
                .collect(
                        Collectors.groupingBy(
                                PendingReminder::tenant,
                                LinkedHashMap::new,
                                Collectors.mapping(
                                        one -> one.reminder().id().value(), Collectors.toList())))
                .forEach(
                        (tenant, reminders) ->
                                place.told()
                                        .add(
                                                new Told(
                                                        place.scopes().get(tenant),
                                                        person,
                                                        reminders)));
    }

    private record Target(TenantId tenant, Reminder.Outcome outcome) {

        boolean standsInMail() {
            return switch (outcome) {
                case MAILED, MERGED -> true;
                case PENDING, OUTDATED, NO_ACCESS, UNSUBSCRIBED -> false;
            };
        }
    }
}
