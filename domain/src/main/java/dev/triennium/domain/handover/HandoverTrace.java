package dev.triennium.domain.handover;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.EngagementId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the audit trail keeps of a hand-over.
///
/// @param by who accepted, declined or withdrew it; null while it is open
/// @param begun the other firm's engagement; null before
/// @param reason why it was declined; null unless it was
record HandoverTrace(
        Handover.State state,
        Handover.Facts facts,
        Handover.@Nullable Consent consent,
        @Nullable PersonId by,
        @Nullable Instant at,
        @Nullable EngagementId begun,
        @Nullable String reason) {

    static HandoverTrace of(Handover handover) {
        return switch (handover) {
            case Handover.Asked _, Handover.Consented _ -> of(handover, null, null, null, null);
            case Handover.Accepted(_, _, var by, var at, var begun) ->
                    of(handover, by, at, begun, null);
            case Handover.Declined(_, _, var by, var at, var reason) ->
                    of(handover, by, at, null, reason);
            case Handover.Withdrawn(_, _, var by, var at) -> of(handover, by, at, null, null);
        };
    }

    private static HandoverTrace of(
            Handover handover,
            @Nullable PersonId by,
            @Nullable Instant at,
            @Nullable EngagementId begun,
            @Nullable String reason) {
        return new HandoverTrace(
                handover.state(), handover.facts(), handover.consent(), by, at, begun, reason);
    }
}
