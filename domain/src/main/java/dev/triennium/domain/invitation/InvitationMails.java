package dev.triennium.domain.invitation;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.mail.Outbox;
import dev.triennium.domain.mail.OutgoingMail;
import dev.triennium.domain.tenancy.TenantId;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Tells people of their invitations, whatever the hour. Nobody can unsubscribe from it.
@DomainService
public final class InvitationMails {

    private final PersonDirectory people;
    private final InvitationRenderer renderer;
    private final Outbox outbox;
    private final IdGenerator ids;
    private final Clock clock;

    public InvitationMails(
            PersonDirectory people,
            InvitationRenderer renderer,
            Outbox outbox,
            IdGenerator ids,
            Clock clock) {
        this.people = people;
        this.renderer = renderer;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /// What the keys of all mails about invitations into one organisation begin with.
    public static String dedupePrefix(TenantId tenant) {
        return "invitation/" + tenant.value() + "/";
    }

    /// Puts the mail into the outbox, in the transaction of what it tells.
    ///
    /// @param tenant the organisation; null for a firm
    /// @param place the name of the organisation or firm
    /// @param reader null when the reader has no account
    /// @param token null where nothing is left to accept
    void tell(
            @Nullable TenantId tenant,
            String place,
            ZoneId zone,
            Invitation invitation,
            @Nullable PersonId reader,
            @Nullable LinkToken token) {
        var facts = invitation.facts();
        var invitee = facts.invitee();
        var notice =
                new InvitationNotice(
                        tenant,
                        place,
                        zone,
                        facts.roles().stream().map(PromisedRole::role).toList(),
                        name(facts.invitedBy()),
                        invitee.name(),
                        invitee.locale(),
                        facts.expiresAt(),
                        token);
        outbox.add(
                new OutgoingMail(
                        new MailId(ids.next()),
                        (tenant == null ? "invitation/" : dedupePrefix(tenant))
                                + facts.id().value()
                                + "/"
                                + facts.version(),
                        reader,
                        invitee.name(),
                        invitee.address(),
                        renderer.render(notice),
                        null,
                        token != null),
                clock.instant());
    }

    /// Null when it is nobody but the product's operator.
    @Nullable String name(@Nullable PersonId person) {
        return person == null ? null : people.find(person).map(Person::name).orElse("");
    }
}
