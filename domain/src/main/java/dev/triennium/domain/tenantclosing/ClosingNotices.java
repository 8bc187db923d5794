package dev.triennium.domain.tenantclosing;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.mail.Outbox;
import dev.triennium.domain.mail.OutgoingMail;
import dev.triennium.domain.reminder.Recipient;
import dev.triennium.domain.reminder.Recipients;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenantclosing.ClosingNotice.Occasion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells everybody concerned about a closing: the organisation's own people, and the partners of
/// the firms engaged there. Nobody can unsubscribe from it.
@DomainService
public final class ClosingNotices {

    private final Recipients recipients;
    private final PersonDirectory people;
    private final TenantRepository tenants;
    private final Outbox outbox;
    private final ClosingNoticeRenderer renderer;
    private final ClosingTerms terms;
    private final IdGenerator ids;
    private final Clock clock;

    public ClosingNotices(
            Recipients recipients,
            PersonDirectory people,
            TenantRepository tenants,
            Outbox outbox,
            ClosingNoticeRenderer renderer,
            ClosingTerms terms,
            IdGenerator ids,
            Clock clock) {
        this.recipients = recipients;
        this.people = people;
        this.tenants = tenants;
        this.outbox = outbox;
        this.renderer = renderer;
        this.terms = terms;
        this.ids = ids;
        this.clock = clock;
    }

    /// Puts the mails into the outbox, in the transaction of what they tell.
    void tell(TenantScope scope, Occasion occasion, TenantClosing closing) {
        var readers =
                recipients
                        .list(TenantScopes.of(scope), clock.instant())
                        .getOrDefault(scope.tenant(), List.of())
                        .stream()
                        .filter(ClosingNotices::isConcerned)
                        .flatMap(one -> Stream.ofNullable(one.person()))
                        .toList();
        var tenant = tenants.find(scope).orElseThrow(() -> new NotFoundException("tenantId"));
        var actor = scope.person() == null ? null : name(scope.person());
        var occurrence = ids.next();
        for (var reader : people.list(readers).values()) {
            var address = reader.email();
            if (address != null) {
                var notice =
                        new ClosingNotice(
                                occasion,
                                scope.tenant(),
                                tenant.profile().name(),
                                reader.name(),
                                reader.locale(),
                                actor,
                                endsOn(scope, closing),
                                terms.grace(),
                                closing.facts().certificationsRun());
                outbox.add(mail(scope, occurrence, reader, address, notice), clock.instant());
            }
        }
    }

    private static boolean isConcerned(Recipient recipient) {
        return recipient.roles().stream()
                .anyMatch(role -> !role.isFirmRole() || role == Role.PARTNER);
    }

    String name(PersonId person) {
        return people.find(person).map(Person::name).orElse("");
    }

    private static @Nullable LocalDate endsOn(TenantScope scope, TenantClosing closing) {
        return switch (closing) {
            case TenantClosing.Requested _ -> null;
            case TenantClosing.Confirmed(_, var confirmation, _) ->
                    LocalDate.ofInstant(confirmation.endsAt(), scope.zone());
        };
    }

    /// What the keys of all notices of one organisation begin with.
    public static String dedupePrefix(TenantId tenant) {
        return "closing/" + tenant.value() + "/";
    }

    private OutgoingMail mail(
            TenantScope scope,
            UUID occurrence,
            Person reader,
            String address,
            ClosingNotice notice) {
        return new OutgoingMail(
                new MailId(ids.next()),
                dedupePrefix(scope.tenant()) + occurrence + "/" + reader.id().value(),
                reader.id(),
                reader.name(),
                address,
                renderer.render(notice),
                null);
    }
}
