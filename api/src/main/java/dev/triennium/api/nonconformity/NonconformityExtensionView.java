package dev.triennium.api.nonconformity;

import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.nonconformity.NonconformityExtension;
import dev.triennium.domain.nonconformity.NonconformityStep;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `NonconformityExtension`.
///
/// @param askedById no field of the SDL: what `askedBy` is loaded by
/// @param answeredById no field of the SDL: what `answeredBy` is loaded by
/// @param letterEvidenceId no field of the SDL: what `letterEvidence` is loaded by
record NonconformityExtensionView(
        TenantScope scope,
        PersonId askedById,
        @Nullable PersonId answeredById,
        @Nullable EvidenceId letterEvidenceId,
        int number,
        NonconformityStep step,
        LocalDate until,
        String reason,
        Instant askedAt,
        @Nullable Boolean isGranted,
        @Nullable LocalDate grantedUntil,
        @Nullable String letter,
        @Nullable String note,
        @Nullable Instant answeredAt)
        implements ScopedView {

    static NonconformityExtensionView of(TenantScope scope, NonconformityExtension one) {
        var answer = one.answer();
        var granted = answer == null ? null : answer.granted();
        return new NonconformityExtensionView(
                scope,
                one.askedBy(),
                answer == null ? null : answer.by(),
                granted == null ? null : granted.evidence(),
                one.number(),
                one.step(),
                one.until(),
                one.reason(),
                one.askedAt(),
                answer == null ? null : granted != null,
                granted == null ? null : granted.until(),
                granted == null ? null : granted.letter(),
                answer == null ? null : answer.note(),
                answer == null ? null : answer.at());
    }
}
