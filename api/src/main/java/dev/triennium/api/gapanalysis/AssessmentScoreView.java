package dev.triennium.api.gapanalysis;

import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.gapanalysis.Score;
import dev.triennium.domain.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `AssessmentScore`.
///
/// @param subject no field of the SDL: what other fields are made from
record AssessmentScoreView(
        TenantScope scope,
        Score.Subject subject,
        @Nullable String chapter,
        @Nullable String chapterTitle,
        int total,
        int notAssessed,
        int notApplicable,
        int conforming,
        int minorGaps,
        int majorGaps,
        int open,
        @Nullable Double conformingShare,
        @Nullable Double averageMaturity)
        implements ScopedView {

    static AssessmentScoreView of(TenantScope scope, Score score) {
        var counts = score.counts();
        return new AssessmentScoreView(
                scope,
                score.subject(),
                score.subject().chapter(),
                score.subject().chapterTitle(),
                counts.total(),
                counts.notAssessed(),
                counts.notApplicable(),
                counts.conforming(),
                counts.minorGaps(),
                counts.majorGaps(),
                counts.open(),
                score.conformingShare(),
                score.averageMaturity());
    }
}
