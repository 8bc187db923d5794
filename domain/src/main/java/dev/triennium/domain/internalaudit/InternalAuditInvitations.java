package dev.triennium.domain.internalaudit;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.Sha256;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.internalaudit.InternalAuditInvitationNotice.Plan;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.mail.Outbox;
import dev.triennium.domain.mail.OutgoingMail;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Invites whoever is in the plan of an audit, and tells them of what changes for them: what each
/// was told last is kept, and only what differs goes out. Each slot has a mail of its own, since
/// calendar programs take one request from a mail. Nobody can unsubscribe from it: they are asked.
@DomainService
public final class InternalAuditInvitations {

    private final InternalAuditInvitationRepository invitations;
    private final InternalAuditProcessRepository processes;
    private final ColleagueRepository colleagues;
    private final PersonDirectory people;
    private final SiteRepository sites;
    private final StandardRepository standards;
    private final TenantRepository tenants;
    private final InternalAuditInvitationRenderer renderer;
    private final Outbox outbox;
    private final IdGenerator ids;
    private final Clock clock;

    public InternalAuditInvitations(
            InternalAuditInvitationRepository invitations,
            InternalAuditProcessRepository processes,
            ColleagueRepository colleagues,
            PersonDirectory people,
            SiteRepository sites,
            StandardRepository standards,
            TenantRepository tenants,
            InternalAuditInvitationRenderer renderer,
            Outbox outbox,
            IdGenerator ids,
            Clock clock) {
        this.invitations = invitations;
        this.processes = processes;
        this.colleagues = colleagues;
        this.people = people;
        this.sites = sites;
        this.standards = standards;
        this.tenants = tenants;
        this.renderer = renderer;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /// What the keys of all mails about plans of one organisation begin with.
    public static String dedupePrefix(TenantId tenant) {
        return "internalaudit/" + tenant.value() + "/";
    }

    private record Key(int slot, ColleagueId colleague) {}

    /// @param slot null: it is off for them
    private record Change(InternalAuditInvitation told, @Nullable InternalAuditSlot slot) {}

    /// Puts the mails about what has changed into the outbox, in the transaction of the change.
    void tell(TenantScope scope, InternalAudit audit) {
        if (audit.facts().planSentAt() == null) {
            return;
        }
        switch (audit.facts().state()) {
            case InternalAudit.State.Planned _, InternalAudit.State.UnderWay _ ->
                    tell(scope, audit, audit.slots());
            case InternalAudit.State.Cancelled _ -> tell(scope, audit, List.of());
            case InternalAudit.State.Reported _, InternalAudit.State.Signed _ -> {
                // It is over: entries stay as they were.
            }
        }
    }

    private void tell(TenantScope scope, InternalAudit audit, List<InternalAuditSlot> slots) {
        var ref = Ref.in(scope, audit.id());
        var known = new LinkedHashMap<Key, InternalAuditInvitation>();
        invitations
                .listOf(TenantScopes.of(scope), List.of(ref))
                .getOrDefault(ref, List.of())
                .forEach(one -> known.put(new Key(one.slot(), one.colleague()), one));
        var changes =
                changes(
                        scope,
                        audit,
                        slots,
                        known,
                        LocalDateTime.ofInstant(clock.instant(), scope.zone()));
        if (changes.isEmpty()) {
            return;
        }
        var readers = readers(scope, changes);
        var reached =
                changes.stream()
                        .filter(one -> readers.containsKey(one.told().colleague()))
                        .toList();
        if (reached.isEmpty()) {
            return;
        }
        var names = names(scope, reached);
        for (var one : reached) {
            send(
                    scope,
                    audit,
                    one,
                    Objects.requireNonNull(readers.get(one.told().colleague())),
                    names);
            known.put(new Key(one.told().slot(), one.told().colleague()), one.told());
        }
        invitations.replace(scope, audit.id(), List.copyOf(known.values()));
    }

    /// What has passed is told to nobody any more.
    private static List<Change> changes(
            TenantScope scope,
            InternalAudit audit,
            List<InternalAuditSlot> slots,
            Map<Key, InternalAuditInvitation> known,
            LocalDateTime now) {
        var changes = new ArrayList<Change>();
        var wanted = new HashSet<Key>();
        for (var slot : slots) {
            var content = slot.content();
            var digest = digest(scope, audit, content);
            for (var colleague : content.people().toList()) {
                var key = new Key(slot.number(), colleague);
                wanted.add(key);
                var last = known.get(key);
                var isTold = last != null && !last.isCalledOff() && last.digest().equals(digest);
                if (!isTold && content.ends().isAfter(now)) {
                    changes.add(
                            new Change(
                                    new InternalAuditInvitation(
                                            slot.number(),
                                            colleague,
                                            last == null ? 0 : last.sequence() + 1,
                                            false,
                                            digest,
                                            content.kind(),
                                            content.day(),
                                            content.from(),
                                            content.until()),
                                    slot));
                }
            }
        }
        known.forEach(
                (key, last) -> {
                    if (!wanted.contains(key) && !last.isCalledOff() && last.ends().isAfter(now)) {
                        changes.add(new Change(last.calledOff(), null));
                    }
                });
        return changes;
    }

    /// Of what calendars and mails show of a slot, by ids where something has a name of its own:
    /// who gets another name gives nobody another appointment.
    private static String digest(
            TenantScope scope, InternalAudit audit, InternalAuditSlot.Content slot) {
        return Sha256.hex(
                Stream.of(
                                Stream.of(
                                        audit.facts().content().title(),
                                        scope.zone(),
                                        slot.kind(),
                                        slot.day(),
                                        slot.from(),
                                        slot.until(),
                                        Objects.requireNonNullElse(slot.topic(), ""),
                                        slot.process() == null ? "" : slot.process().value(),
                                        slot.site() == null ? "" : slot.site().value(),
                                        slot.link() == null ? "" : slot.link()),
                                slot.clauses().stream().map(ClauseId::value),
                                Stream.of("auditors"),
                                slot.auditors().stream().map(ColleagueId::value),
                                Stream.of("auditees"),
                                slot.auditees().stream().map(ColleagueId::value))
                        .flatMap(some -> some)
                        .map(Object::toString)
                        .collect(Collectors.joining("\n")));
    }

    /// Somebody with an address.
    private record Reader(@Nullable PersonId person, String name, String address, Locale locale) {}

    /// Whoever has no address is left out; they are told when they have one, with the next change
    /// or when the plan is sent again.
    private Map<ColleagueId, Reader> readers(TenantScope scope, List<Change> changes) {
        var found = colleagues(scope, changes.stream().map(one -> one.told().colleague()).toList());
        var logins =
                people.list(
                        found.values().stream()
                                .flatMap(one -> Stream.ofNullable(one.person()))
                                .toList());
        var readers = new HashMap<ColleagueId, Reader>();
        found.forEach(
                (id, one) -> {
                    var reader =
                            reader(one, one.person() == null ? null : logins.get(one.person()));
                    if (reader != null) {
                        readers.put(id, reader);
                    }
                });
        return readers;
    }

    private Map<ColleagueId, Colleague> colleagues(TenantScope scope, Collection<ColleagueId> all) {
        var found = new HashMap<ColleagueId, Colleague>();
        colleagues
                .list(TenantScopes.of(scope), Ref.in(scope, Set.copyOf(all)))
                .forEach((ref, one) -> found.put(ref.id(), one));
        return found;
    }

    private static @Nullable Reader reader(Colleague one, @Nullable Person login) {
        var profile = one.profile();
        if (login != null && login.email() != null) {
            return new Reader(login.id(), one.name(), login.email(), login.locale());
        }
        return profile.email() == null
                ? null
                : new Reader(null, one.name(), profile.email(), profile.locale());
    }

    /// What the mails call things.
    private record Names(
            String organisation,
            Map<ColleagueId, Colleague> people,
            Map<Ref<InternalAuditProcessId>, InternalAuditProcess> processes,
            Map<Ref<SiteId>, Site> sites,
            Map<ClauseId, Clause> clauses,
            Map<StandardId, Standard> standards) {

        List<String> of(List<ColleagueId> some) {
            return some.stream()
                    .flatMap(one -> Stream.ofNullable(people.get(one)))
                    .map(Colleague::name)
                    .toList();
        }

        String of(Clause clause) {
            var standard = Objects.requireNonNull(standards.get(clause.standard()));
            return standard.edition().designation() + ", " + clause.number().value();
        }
    }

    private Names names(TenantScope scope, List<Change> changes) {
        var slots =
                changes.stream()
                        .flatMap(one -> Stream.ofNullable(one.slot()))
                        .map(InternalAuditSlot::content)
                        .distinct()
                        .toList();
        var scopes = TenantScopes.of(scope);
        var clauses =
                standards.listClauses(
                        slots.stream()
                                .flatMap(one -> one.clauses().stream())
                                .collect(Collectors.toSet()));
        return new Names(
                tenants.find(scope).map(one -> one.profile().name()).orElseThrow(),
                colleagues(
                        scope, slots.stream().flatMap(InternalAuditSlot.Content::people).toList()),
                processes.list(
                        scopes,
                        Ref.in(
                                scope,
                                slots.stream()
                                        .flatMap(one -> Stream.ofNullable(one.process()))
                                        .collect(Collectors.toSet()))),
                sites.list(
                        scopes,
                        Ref.in(
                                scope,
                                slots.stream()
                                        .flatMap(one -> Stream.ofNullable(one.site()))
                                        .collect(Collectors.toSet()))),
                clauses,
                standards.list(
                        clauses.values().stream()
                                .map(Clause::standard)
                                .collect(Collectors.toSet())));
    }

    private void send(
            TenantScope scope, InternalAudit audit, Change change, Reader reader, Names names) {
        var told = change.told();
        var now = clock.instant();
        var notice =
                new InternalAuditInvitationNotice(
                        scope.tenant(),
                        names.organisation(),
                        audit.id(),
                        audit.facts().content().title(),
                        new InternalAuditInvitationNotice.Slot(
                                told.slot(),
                                told.kind(),
                                told.day(),
                                told.from(),
                                told.until(),
                                scope.zone()),
                        change.slot() == null ? null : plan(scope, change.slot().content(), names),
                        reader.name(),
                        reader.address(),
                        reader.locale(),
                        told.sequence(),
                        now);
        outbox.add(
                new OutgoingMail(
                        new MailId(ids.next()),
                        "%s%s/%d/%s/%d"
                                .formatted(
                                        dedupePrefix(scope.tenant()),
                                        audit.id().value(),
                                        told.slot(),
                                        told.colleague().value(),
                                        told.sequence()),
                        reader.person(),
                        reader.name(),
                        reader.address(),
                        renderer.render(notice),
                        null),
                now);
    }

    private static Plan plan(TenantScope scope, InternalAuditSlot.Content slot, Names names) {
        var process =
                slot.process() == null
                        ? null
                        : names.processes().get(Ref.in(scope, slot.process()));
        var site = slot.site() == null ? null : names.sites().get(Ref.in(scope, slot.site()));
        return new Plan(
                slot.topic(),
                names.of(slot.auditors()),
                names.of(slot.auditees()),
                process == null ? null : process.content().name(),
                site == null ? null : site.name(),
                slot.clauses().stream()
                        .flatMap(one -> Stream.ofNullable(names.clauses().get(one)))
                        .map(names::of)
                        .toList(),
                slot.link());
    }
}
