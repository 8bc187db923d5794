package dev.triennium.api.statementofapplicability;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.statementofapplicability.RiskAcceptance;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signature;
import java.time.Instant;
import java.util.List;

/// The GraphQL type `StatementSignature`.
record StatementSignatureView(
        PersonId personId, Role role, Instant signedAt, List<RiskAcceptance> riskAcceptances) {

    static StatementSignatureView of(Signature signature) {
        return new StatementSignatureView(
                signature.person(),
                signature.role(),
                signature.signedAt(),
                signature.acceptances());
    }
}
