package dev.triennium.api.handover;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.handover.Handover;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Handover`.
record HandoverView(
        TenantScope scope,
        GlobalId id,
        int version,
        Handover.State state,
        EngagementId engagementId,
        FirmId fromId,
        FirmId toId,
        String services,
        PersonId askedById,
        @Nullable FirmId onBehalfOfId,
        Instant askedAt,
        @Nullable String consent,
        @Nullable PersonId consentedById,
        @Nullable Instant consentedAt,
        @Nullable PersonId answeredById,
        @Nullable Instant answeredAt,
        @Nullable EngagementId begunEngagementId,
        @Nullable String declineReason)
        implements ScopedView {

    static final String TYPE = "Handover";

    static HandoverView of(TenantScope scope, Handover handover) {
        var facts = handover.facts();
        var consent = handover.consent();
        var answer = Answer.of(handover);
        return new HandoverView(
                scope,
                GlobalId.of(TYPE, scope.tenant(), facts.id().value()),
                facts.version(),
                handover.state(),
                facts.engagement(),
                facts.from(),
                facts.to(),
                facts.services(),
                facts.askedBy(),
                facts.onBehalfOf(),
                facts.askedAt(),
                consent == null ? null : consent.text(),
                consent == null ? null : consent.by(),
                consent == null ? null : consent.at(),
                answer.by(),
                answer.at(),
                answer.begun(),
                handover instanceof Handover.Declined declined ? declined.reason() : null);
    }

    /// The GraphQL enum `HandoverAction`.
    enum Action {
        CONSENT,
        WITHDRAW
    }

    /// The organisation's own people agree; they and the engaged firm take it back.
    public List<Action> allowedActions() {
        var firm = scope.firm();
        var isOpen = state == Handover.State.ASKED || state == Handover.State.CONSENTED;
        if (!isOpen
                || !scope.mayChange(Permission.MANAGE_ENGAGEMENT)
                || (firm != null && !firm.equals(fromId))) {
            return List.of();
        }
        return firm == null && state == Handover.State.ASKED
                ? List.of(Action.CONSENT, Action.WITHDRAW)
                : List.of(Action.WITHDRAW);
    }

    private record Answer(
            @Nullable PersonId by, @Nullable Instant at, @Nullable EngagementId begun) {

        static Answer of(Handover handover) {
            return switch (handover) {
                case Handover.Asked _, Handover.Consented _ -> new Answer(null, null, null);
                case Handover.Accepted(_, _, var by, var at, var begun) ->
                        new Answer(by, at, begun);
                case Handover.Declined(_, _, var by, var at, _) -> new Answer(by, at, null);
                case Handover.Withdrawn(_, _, var by, var at) -> new Answer(by, at, null);
            };
        }
    }
}
