package dev.triennium.domain.participation;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.participation.ParticipationAct.Asked;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the holder of a link does with it.
@DomainService
public final class ParticipationUse {

    private static final String OPERATION = "useParticipationLink";

    private final SentLinks sent;
    private final Kept<ParticipationLinkId, ParticipationLink> kept;
    private final ParticipationLinkRepository links;
    private final List<ParticipationAct> acts;
    private final ColleagueRepository colleagues;
    private final TenantRepository tenants;
    private final PersonDirectory people;
    private final JobScopes jobScopes;
    private final TenantTransactions transactions;
    private final Changes changes;
    private final Clock clock;

    public ParticipationUse(
            SentLinks sent,
            ParticipationLinkRepository links,
            List<ParticipationAct> acts,
            ColleagueRepository colleagues,
            TenantRepository tenants,
            PersonDirectory people,
            JobScopes jobScopes,
            TenantTransactions transactions,
            Changes changes,
            Clock clock) {
        this.sent = sent;
        this.kept = ParticipationService.kept(links);
        this.links = links;
        this.acts = List.copyOf(acts);
        this.colleagues = colleagues;
        this.tenants = tenants;
        this.people = people;
        this.jobScopes = jobScopes;
        this.transactions = transactions;
        this.changes = changes;
        this.clock = clock;
    }

    /// What the page of a link says.
    ///
    /// @param place the name of the organisation
    /// @param sender the name of who asks
    /// @param asked null: the link is open no more, or what it was for is over
    public record Offer(
            TenantScope scope,
            String place,
            String sender,
            Colleague colleague,
            ParticipationLink link,
            ParticipationLink.State state,
            @Nullable Asked asked) {

        public Offer {
            Objects.requireNonNull(scope);
            Objects.requireNonNull(place);
            Objects.requireNonNull(sender);
            Objects.requireNonNull(colleague);
            Objects.requireNonNull(link);
            Objects.requireNonNull(state);
        }
    }

    /// Empty when the link is none of ours, or not the last that was sent.
    public Optional<Offer> look(LinkToken token) {
        return sent.find(token.hash())
                .flatMap(
                        place ->
                                offer(
                                        jobScopes.of(OPERATION, place.tenant(), place.zone()),
                                        place.id()));
    }

    /// The same as it is now.
    public Offer look(Offer seen) {
        return offer(seen.scope(), seen.link().id()).orElse(seen);
    }

    private Optional<Offer> offer(TenantScope scope, ParticipationLinkId id) {
        var link = links.find(scope, id).orElse(null);
        var tenant = tenants.find(scope).orElse(null);
        var colleague = link == null ? null : colleagues.find(scope, link.colleague()).orElse(null);
        return link == null || tenant == null || colleague == null
                ? Optional.empty()
                : Optional.of(
                        new Offer(
                                scope,
                                tenant.profile().name(),
                                people.find(link.sending().by()).map(Person::name).orElse(""),
                                colleague,
                                link,
                                link.state(clock.instant()),
                                asked(scope, tenant, colleague, link)));
    }

    /// It ends with whatever it stands on: the place, the colleague's work there and their address,
    /// and that they are asked. Who has a login now signs in.
    private @Nullable Asked asked(
            TenantScope scope, Tenant tenant, Colleague colleague, ParticipationLink link) {
        var isOpen = link.state(clock.instant()) == ParticipationLink.State.OPEN;
        var isTheirs =
                colleague.person() == null
                        && colleague.isActive(scope.today(clock))
                        && ParticipationService.isTo(link, colleague);
        return isOpen && isTheirs && tenant.standing().archived() == null
                ? acts.stream()
                        .filter(act -> act.name().equals(link.act()))
                        .findFirst()
                        .flatMap(act -> act.find(scope, colleague, link.subject().id()))
                        .orElse(null)
                : null;
    }

    /// Does what the link is for and uses it up, in one transaction. What the deed throws leaves
    /// the link open.
    ///
    /// @return whether it was still open
    public boolean use(Offer seen, Runnable deed) {
        var scope = seen.scope();
        return transactions.inTransaction(
                scope,
                () -> {
                    tenants.lock(scope);
                    var now = offer(scope, seen.link().id()).orElse(null);
                    if (now == null || now.asked() == null || !now.link().equals(seen.link())) {
                        return false;
                    }
                    deed.run();
                    changes.change(
                            scope, kept, now.link().id(), before -> before.use(clock.instant()));
                    return true;
                });
    }
}
