package dev.triennium.domain.handover;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.EngagementId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the audit trail keeps of a hand-over.
///
/// @param by who accepted or withdrew it; null while it is open
/// @param begun the other firm's engagement; null before
record HandoverTrace(
        Handover.State state,
        Handover.Facts facts,
        Handover.@Nullable Consent consent,
        @Nullable PersonId by,
        @Nullable Instant at,
        @Nullable EngagementId begun) {

    static HandoverTrace of(Handover handover) {
        return switch (handover) {
            case Handover.Asked _, Handover.Consented _ -> of(handover, null, null, null);
            case Handover.Accepted(_, _, var by, var at, var begun) -> of(handover, by, at, begun);
            case Handover.Withdrawn(_, _, var by, var at) -> of(handover, by, at, null);
        };
    }

    private static HandoverTrace of(
            Handover handover,
            @Nullable PersonId by,
            @Nullable Instant at,
            @Nullable EngagementId begun) {
        return new HandoverTrace(
                handover.state(), handover.facts(), handover.consent(), by, at, begun);
    }
}
