package dev.triennium.api.selection;

import dev.triennium.api.standard.StandardView;
import dev.triennium.domain.Message;
import dev.triennium.domain.selection.Advice;
import dev.triennium.domain.selection.Family;
import dev.triennium.domain.selection.Recommendation;
import dev.triennium.domain.selection.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `StandardRecommendation`.
record StandardRecommendationView(
        StandardView standard,
        String family,
        double score,
        Verdict verdict,
        List<Message> reasons,
        List<ContributionView> contributions,
        List<Message> warnings,
        @Nullable MonthRangeView typicalMonths,
        boolean held,
        List<StandardView> otherEditions,
        Family.Profile profile) {

    /// The GraphQL type `SelectionContribution`.
    record ContributionView(String question, String option, double weight) {

        private static ContributionView of(Recommendation.Contribution contribution) {
            return new ContributionView(
                    contribution.question().key(),
                    contribution.option().key(),
                    contribution.weight().doubleValue());
        }
    }

    /// The GraphQL type `MonthRange`.
    record MonthRangeView(int min, int max, String note) {}

    static StandardRecommendationView of(Advice advice) {
        var recommendation = advice.recommendation();
        var months = recommendation.months();
        return new StandardRecommendationView(
                StandardView.of(advice.standard()),
                recommendation.family().key(),
                recommendation.score().doubleValue(),
                recommendation.verdict(),
                recommendation.reasons(),
                recommendation.contributions().stream().map(ContributionView::of).toList(),
                advice.warnings(),
                months == null
                        ? null
                        : new MonthRangeView(months.min(), months.max(), advice.effortNote()),
                recommendation.isHeld(),
                advice.others().stream().map(StandardView::of).toList(),
                recommendation.family().profile());
    }

    public List<String> objectives() {
        return profile.objectives();
    }

    public List<String> industries() {
        return profile.industries();
    }

    public Family.Triggers triggers() {
        return profile.triggers();
    }

    public List<String> relatedStandards() {
        return profile.related();
    }

    public List<String> prerequisites() {
        return profile.prerequisites();
    }
}
