package dev.triennium.domain.participation;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.mail.Outbox;
import dev.triennium.domain.mail.OutgoingMail;
import dev.triennium.domain.participation.ParticipationNotice.Thing;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.util.List;

/// Sends links to colleagues, whatever the hour. Nobody can unsubscribe from it: they are asked.
@DomainService
public final class ParticipationMails {

    private final TenantRepository tenants;
    private final PersonDirectory people;
    private final ParticipationRenderer renderer;
    private final Outbox outbox;
    private final IdGenerator ids;
    private final Clock clock;

    public ParticipationMails(
            TenantRepository tenants,
            PersonDirectory people,
            ParticipationRenderer renderer,
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

    /// What the keys of all mails with links of one organisation begin with.
    public static String dedupePrefix(TenantId tenant) {
        return "participation/" + tenant.value() + "/";
    }

    /// Puts the mail into the outbox, in the transaction that makes its links.
    ///
    /// @param first one of the links, which are all sent for the first time, or again
    void send(TenantScope scope, Colleague reader, ParticipationLink first, List<Thing> things) {
        var tenant = tenants.find(scope).orElseThrow(() -> new NotFoundException("id"));
        var sending = first.sending();
        var notice =
                new ParticipationNotice(
                        tenant.profile().name(),
                        scope.zone(),
                        people.find(sending.by()).map(Person::name).orElse(""),
                        reader.name(),
                        reader.profile().locale(),
                        sending.until(),
                        things);
        outbox.add(
                new OutgoingMail(
                        new MailId(ids.next()),
                        dedupePrefix(scope.tenant()) + first.id().value() + "/" + first.version(),
                        null,
                        reader.name(),
                        sending.address(),
                        renderer.render(notice),
                        null,
                        true),
                clock.instant());
    }
}
