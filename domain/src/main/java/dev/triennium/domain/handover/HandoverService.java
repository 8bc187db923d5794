package dev.triennium.domain.handover;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Engagement;
import dev.triennium.domain.tenancy.EngagementRepository;
import dev.triennium.domain.tenancy.EngagementService;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmRepository;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.FirmTrail;
import dev.triennium.domain.tenancy.StartEngagement;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Takes clients from one firm to another, with their consent.
@DomainService
public final class HandoverService {

    private static final String TYPE = "Handover";
    private static final String OFFER = "HandoverOffer";

    private final Kept<HandoverId, Handover> kept;
    private final HandoverRepository handovers;
    private final OfferedHandovers offers;
    private final EngagementRepository engagements;
    private final EngagementService engagementService;
    private final FirmRepository firms;
    private final TenantRepository tenants;
    private final HandoverMails mails;
    private final FirmTrail trail;
    private final Authorizer authorizer;
    private final TenantTransactions transactions;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public HandoverService(
            HandoverRepository handovers,
            OfferedHandovers offers,
            EngagementRepository engagements,
            EngagementService engagementService,
            FirmRepository firms,
            TenantRepository tenants,
            HandoverMails mails,
            FirmTrail trail,
            Authorizer authorizer,
            TenantTransactions transactions,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.kept = Kept.<HandoverId, Handover>in(handovers, TYPE).tracing(HandoverTrace::of);
        this.handovers = handovers;
        this.offers = offers;
        this.engagements = engagements;
        this.engagementService = engagementService;
        this.firms = firms;
        this.tenants = tenants;
        this.mails = mails;
        this.trail = trail;
        this.authorizer = authorizer;
        this.transactions = transactions;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /// @throws RuleViolationException when a firm consents or asks for another's engagement, or
    ///     nothing can be handed over
    public Handover ask(TenantScope scope, AskForHandover command, @Nullable UUID key) {
        if (command.consent() != null) {
            requireOwnPeople(scope, "consent");
        }
        return changes.create(
                scope,
                kept,
                key,
                command,
                HandoverId::new,
                () -> handover(scope, command),
                handover -> told(scope, null, handover));
    }

    private Handover handover(TenantScope scope, AskForHandover command) {
        tenants.lock(scope);
        var engagement =
                engagements
                        .find(scope, command.engagement())
                        .orElseThrow(() -> new NotFoundException("engagementId"));
        requireOwnEngagement(scope, engagement.firm(), "engagementId");
        requireHandedOver(scope, command, engagement);
        var now = clock.instant();
        var facts =
                new Handover.Facts(
                        new HandoverId(ids.next()),
                        1,
                        engagement.id(),
                        engagement.firm(),
                        command.firm(),
                        command.services(),
                        actor(scope),
                        scope.firm(),
                        now);
        var consent = command.consent();
        return consent == null
                ? new Handover.Asked(facts)
                : new Handover.Consented(facts, new Handover.Consent(actor(scope), now, consent));
    }

    private void requireHandedOver(
            TenantScope scope, AskForHandover command, Engagement engagement) {
        if (firms.list(Set.of(command.firm())).isEmpty()) {
            throw new NotFoundException("firmId");
        }
        var now = clock.instant();
        if (engagement.isOver(now)) {
            throw oneAtATime("engagementId", "The engagement is over already.");
        }
        if (engagements.hasRunning(scope, command.firm(), now)) {
            throw oneAtATime("firmId", "The firm is engaged already.");
        }
        if (handovers.hasOpen(scope, engagement.id())) {
            throw oneAtATime("engagementId", "A hand-over of the engagement is open already.");
        }
    }

    private static RuleViolationException oneAtATime(String field, String sentence) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED,
                HandoverRule.ONE_AT_A_TIME.reference(),
                List.of(field),
                sentence);
    }

    private static void requireOwnPeople(TenantScope scope, String field) {
        if (scope.firm() != null) {
            throw clientConsents(field, "A firm cannot consent for its client.");
        }
    }

    private static void requireOwnEngagement(TenantScope scope, FirmId firm, String field) {
        if (scope.firm() != null && !scope.firm().equals(firm)) {
            throw clientConsents(field, "The engagement is another firm's.");
        }
    }

    private static RuleViolationException clientConsents(String field, String sentence) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED,
                HandoverRule.CLIENT_CONSENTS.reference(),
                List.of(field),
                sentence);
    }

    /// From then on the other firm's partners see it, and can accept.
    ///
    /// @param text how the organisation agrees, in words
    /// @throws RuleViolationException when a firm asks, or it does not wait for a consent
    public Handover consent(TenantScope scope, HandoverId id, String text, int expectedVersion) {
        requireOwnPeople(scope, "id");
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before ->
                        told(
                                scope,
                                before,
                                before.requireAsked()
                                        .agree(
                                                new Handover.Consent(
                                                        actor(scope), clock.instant(), text))));
    }

    /// @throws RuleViolationException when it is another firm's, or nothing waits any more
    public Handover withdraw(TenantScope scope, HandoverId id, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    requireOwnEngagement(scope, before.facts().from(), "id");
                    return told(scope, before, before.withdraw(actor(scope), clock.instant()));
                });
    }

    /// Both firms keep it in their trails, the other one from the consent on, as the mails have it.
    private Handover told(TenantScope scope, @Nullable Handover before, Handover after) {
        mails.tell(scope, after);
        var act = FirmTrail.Act.of(scope);
        var facts = after.facts();
        trail.record(facts.from(), act, TYPE, after.id().value(), step(before), stepOf(after));
        if (after.consent() != null) {
            var offered = before == null || before.consent() == null ? null : before;
            trail.record(facts.to(), act, OFFER, after.id().value(), step(offered), stepOf(after));
        }
        return after;
    }

    /// What a firm's trail keeps of a hand-over: none of the words of the client.
    private record Step(Handover.State state, FirmId from, FirmId to) {}

    private static @Nullable Step step(@Nullable Handover handover) {
        return handover == null ? null : stepOf(handover);
    }

    private static Step stepOf(Handover handover) {
        var facts = handover.facts();
        return new Step(handover.state(), facts.from(), facts.to());
    }

    /// The one firm's engagement ends and the other's begins, this very instant.
    ///
    /// @param leadConsultant who leads the organisation for the firm; null: whoever accepts
    /// @throws NotFoundException when the firm is not offered it
    /// @throws RuleViolationException when it does not wait for the firm any more, or the firm is
    ///     engaged already
    public OfferedHandovers.Offer accept(
            FirmScope firm, OfferId id, @Nullable PersonId leadConsultant, int expectedVersion) {
        return answer(
                firm,
                id,
                expectedVersion,
                (scope, consented) -> accept(scope, firm, leadConsultant, consented));
    }

    /// Nothing changes but that it is offered no longer.
    ///
    /// @param reason why, in words
    /// @throws NotFoundException when the firm is not offered it
    /// @throws RuleViolationException when it does not wait for the firm any more
    public OfferedHandovers.Offer decline(
            FirmScope firm, OfferId id, String reason, int expectedVersion) {
        return answer(
                firm,
                id,
                expectedVersion,
                (_, consented) -> consented.decline(firm.person(), clock.instant(), reason));
    }

    private OfferedHandovers.Offer answer(
            FirmScope firm,
            OfferId id,
            int expectedVersion,
            BiFunction<TenantScope, Handover.Consented, Handover> how) {
        var offer = find(firm, id.handover()).orElseThrow(() -> new NotFoundException("id"));
        var scope = authorizer.takingOver(firm, offer.tenant(), offer.zone());
        var answered =
                transactions.inTransaction(
                        scope,
                        () -> {
                            tenants.lock(scope);
                            return changes.change(
                                    scope,
                                    kept,
                                    offer.handover().id(),
                                    expectedVersion,
                                    before ->
                                            told(
                                                    scope,
                                                    before,
                                                    how.apply(scope, before.requireConsented())));
                        });
        return new OfferedHandovers.Offer(offer.tenant(), offer.name(), offer.zone(), answered);
    }

    private Optional<OfferedHandovers.Offer> find(FirmScope firm, HandoverId id) {
        return Optional.ofNullable(offers.list(List.of(id)).get(id))
                .filter(offer -> offer.handover().facts().to().equals(firm.firm()));
    }

    private Handover accept(
            TenantScope scope,
            FirmScope firm,
            @Nullable PersonId leadConsultant,
            Handover.Consented consented) {
        var facts = consented.facts();
        var begun =
                engagementService.replace(
                        scope,
                        facts.engagement(),
                        new StartEngagement(
                                facts.to(),
                                facts.services(),
                                consented.consent().text(),
                                null,
                                null,
                                leadConsultant == null ? firm.person() : leadConsultant));
        return consented.accept(firm.person(), clock.instant(), begun.id());
    }

    private static PersonId actor(TenantScope scope) {
        return Objects.requireNonNull(scope.person(), "People hand over");
    }
}
