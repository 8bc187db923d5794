package dev.triennium.api.document;

import dev.triennium.domain.document.Decision;
import dev.triennium.domain.identity.PersonId;
import java.time.Instant;

/// The GraphQL type `DocumentDecision`.
///
/// @param decidedById no field of the SDL: what `decidedBy` is read by
record DocumentDecisionView(
        int round,
        int place,
        Decision.Verdict verdict,
        PersonId decidedById,
        String text,
        String sha256,
        Instant decidedAt) {

    static final String TYPE = "DocumentDecision";

    static DocumentDecisionView of(Decision decision) {
        return new DocumentDecisionView(
                decision.round(),
                decision.place(),
                decision.verdict(),
                decision.by(),
                decision.text(),
                decision.sha256(),
                decision.at());
    }
}
