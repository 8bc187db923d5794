package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.mail.Outbox;
import dev.triennium.domain.mail.OutgoingMail;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;

/// Sends guests their links, whatever the hour.
@DomainService
public final class EvidenceRoomMails {

    private final TenantRepository tenants;
    private final PersonDirectory people;
    private final EvidenceRoomRenderer renderer;
    private final Outbox outbox;
    private final IdGenerator ids;
    private final Clock clock;

    public EvidenceRoomMails(
            TenantRepository tenants,
            PersonDirectory people,
            EvidenceRoomRenderer renderer,
            Outbox outbox,
            IdGenerator ids,
            Clock clock) {
        this.tenants = tenants;
        this.people = people;
        this.renderer = renderer;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /// What the keys of all mails to guests of one organisation begin with.
    public static String dedupePrefix(TenantId tenant) {
        return "evidence-room/" + tenant.value() + "/";
    }

    /// Puts the mail into the outbox, in the transaction that makes its link.
    void send(TenantScope scope, EvidenceRoom room, EvidenceRoomGuest guest, LinkToken token) {
        var tenant = tenants.find(scope).orElseThrow(() -> new NotFoundException("id"));
        var reader = guest.reader();
        var notice =
                new EvidenceRoomNotice(
                        tenant.profile().name(),
                        people.find(guest.sending().by()).map(Person::name).orElse(""),
                        reader.name(),
                        reader.locale(),
                        room.title(),
                        room.content().opensOn(),
                        room.content().closesOn(),
                        token);
        outbox.add(
                new OutgoingMail(
                        new MailId(ids.next()),
                        dedupePrefix(scope.tenant()) + guest.id().value() + "/" + guest.version(),
                        null,
                        reader.name(),
                        reader.address(),
                        renderer.render(notice),
                        null,
                        true),
                clock.instant());
    }
}
