package dev.triennium.domain.handover;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.handover.HandoverNotice.Party;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.mail.Outbox;
import dev.triennium.domain.mail.OutgoingMail;
import dev.triennium.domain.reminder.Recipient;
import dev.triennium.domain.reminder.Recipients;
import dev.triennium.domain.tenancy.EmploymentRepository;
import dev.triennium.domain.tenancy.Firm;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells those who have to act, or to know, of each step of a hand-over: the organisation's own
/// people who may consent, and the partners of both firms, whatever the hour. The firm that is to
/// take over learns of nothing before the consent. Nobody can unsubscribe from it, and whoever took
/// the step needs no mail.
@DomainService
public final class HandoverMails {

    private final Recipients recipients;
    private final EmploymentRepository employments;
    private final PersonDirectory people;
    private final FirmRepository firms;
    private final TenantRepository tenants;
    private final HandoverRenderer renderer;
    private final Outbox outbox;
    private final IdGenerator ids;
    private final Clock clock;

    public HandoverMails(
            Recipients recipients,
            EmploymentRepository employments,
            PersonDirectory people,
            FirmRepository firms,
            TenantRepository tenants,
            HandoverRenderer renderer,
            Outbox outbox,
            IdGenerator ids,
            Clock clock) {
        this.recipients = recipients;
        this.employments = employments;
        this.people = people;
        this.firms = firms;
        this.tenants = tenants;
        this.renderer = renderer;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /// What the keys of all mails about hand-overs of one organisation begin with.
    public static String dedupePrefix(TenantId tenant) {
        return "handover/" + tenant.value() + "/";
    }

    /// Puts the mails about the latest step into the outbox, in its transaction.
    void tell(TenantScope scope, Handover handover) {
        var actor = Objects.requireNonNull(scope.person(), "People hand over");
        var parties = parties(scope, handover);
        parties.remove(actor);
        if (parties.isEmpty()) {
            return;
        }
        var known =
                people.list(Stream.concat(parties.keySet().stream(), Stream.of(actor)).toList());
        var facts = handover.facts();
        var names = firms.list(Set.of(facts.from(), facts.to()));
        var organisation = tenants.find(scope).map(tenant -> tenant.profile().name()).orElseThrow();
        parties.forEach(
                (id, party) -> {
                    var reader = known.get(id);
                    if (reader != null && reader.email() != null) {
                        var notice =
                                new HandoverNotice(
                                        handover.state(),
                                        party,
                                        hasAccess(party, handover) ? scope.tenant() : null,
                                        organisation,
                                        name(names, facts.from()),
                                        name(names, facts.to()),
                                        name(known.get(actor)),
                                        reason(handover),
                                        reader.name(),
                                        reader.locale());
                        send(scope, handover, reader, reader.email(), notice);
                    }
                });
    }

    /// Who is concerned, each once: somebody may be a partner and one of the organisation's own.
    private Map<PersonId, Party> parties(TenantScope scope, Handover handover) {
        var now = clock.instant();
        var facts = handover.facts();
        var parties = new LinkedHashMap<PersonId, Party>();
        recipients
                .list(TenantScopes.of(scope), now)
                .getOrDefault(scope.tenant(), List.of())
                .stream()
                .filter(HandoverMails::consents)
                .flatMap(one -> Stream.ofNullable(one.person()))
                .forEach(person -> parties.put(person, Party.CLIENT));
        var partners = employments.listPartners(List.of(facts.from(), facts.to()), now);
        partners.getOrDefault(facts.from(), List.of())
                .forEach(person -> parties.putIfAbsent(person, Party.FROM));
        if (handover.consent() != null) {
            partners.getOrDefault(facts.to(), List.of())
                    .forEach(person -> parties.putIfAbsent(person, Party.TO));
        }
        return parties;
    }

    private static boolean consents(Recipient one) {
        return one.roles().stream()
                .filter(role -> !role.isFirmRole())
                .anyMatch(role -> role.permissions().contains(Permission.MANAGE_ENGAGEMENT));
    }

    /// A link into the organisation leads only those there who see it.
    private static boolean hasAccess(Party party, Handover handover) {
        var isTaken = handover.state() == Handover.State.ACCEPTED;
        return switch (party) {
            case CLIENT -> true;
            case FROM -> !isTaken;
            case TO -> isTaken;
        };
    }

    private static @Nullable String reason(Handover handover) {
        return handover instanceof Handover.Declined declined ? declined.reason() : null;
    }

    private static String name(Map<FirmId, Firm> names, FirmId id) {
        return Objects.requireNonNull(names.get(id)).name();
    }

    private static String name(@Nullable Person person) {
        return person == null ? "" : person.name();
    }

    private void send(
            TenantScope scope,
            Handover handover,
            Person reader,
            String address,
            HandoverNotice notice) {
        outbox.add(
                new OutgoingMail(
                        new MailId(ids.next()),
                        dedupePrefix(scope.tenant())
                                + handover.id().value()
                                + "/"
                                + handover.version()
                                + "/"
                                + reader.id().value(),
                        reader.id(),
                        reader.name(),
                        address,
                        renderer.render(notice),
                        null),
                clock.instant());
    }
}
