package dev.triennium.domain.participation;

import dev.triennium.domain.participation.ParticipationLink.Progress;
import dev.triennium.domain.participation.ParticipationLink.Sending;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.Map;
import java.util.UUID;

/// What the audit trail keeps of a link: nothing that would open it.
///
/// @param subject by its type
record ParticipationTrace(
        ParticipationLinkId id,
        int version,
        String state,
        ColleagueId colleague,
        String act,
        Map<String, UUID> subject,
        Sending sending) {

    static ParticipationTrace of(ParticipationLink link) {
        var state =
                switch (link.progress()) {
                    case Progress.Open() -> "OPEN";
                    case Progress.Used _ -> "USED";
                    case Progress.Revoked _ -> "REVOKED";
                };
        return new ParticipationTrace(
                link.id(),
                link.version(),
                state,
                link.colleague(),
                link.act(),
                Map.of(link.subject().type(), link.subject().id()),
                link.sending());
    }
}
