package dev.triennium.api.handover;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.handover.Handover;
import dev.triennium.domain.handover.OfferedHandovers.Offer;
import dev.triennium.domain.tenancy.FirmId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `HandoverOffer`.
record HandoverOfferView(
        GlobalId id,
        int version,
        Handover.State state,
        FirmId fromId,
        FirmId toId,
        String organisation,
        String services,
        String consent,
        Instant consentedAt,
        @Nullable String declineReason) {

    static final String TYPE = "HandoverOffer";

    static HandoverOfferView of(Offer offer) {
        var handover = offer.handover();
        var facts = handover.facts();
        var consent = Objects.requireNonNull(handover.consent(), "What is offered has a consent");
        return new HandoverOfferView(
                GlobalId.of(TYPE, facts.id().value()),
                handover.version(),
                handover.state(),
                facts.from(),
                facts.to(),
                offer.name(),
                facts.services(),
                consent.text(),
                consent.at(),
                handover instanceof Handover.Declined declined ? declined.reason() : null);
    }

    /// The GraphQL enum `HandoverOfferAction`.
    enum Action {
        ACCEPT,
        DECLINE
    }

    /// Nobody sees an offer who may not answer it.
    public List<Action> allowedActions() {
        return state == Handover.State.CONSENTED
                ? List.of(Action.ACCEPT, Action.DECLINE)
                : List.of();
    }
}
