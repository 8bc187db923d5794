package dev.triennium.api.gapanalysis;

import dev.triennium.api.money.MoneyView;
import dev.triennium.domain.gapanalysis.Effort;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `AssessmentEffort`.
record AssessmentEffortView(double days, @Nullable PriceView price) {

    /// The GraphQL type `AssessmentPrice`.
    record PriceView(Effort.Basis basis, MoneyView amount, MoneyView total) {}

    static AssessmentEffortView of(Effort effort) {
        var price = effort.price();
        return new AssessmentEffortView(
                effort.days().doubleValue(),
                price == null
                        ? null
                        : new PriceView(
                                price.basis(),
                                MoneyView.of(price.amount()),
                                new MoneyView(
                                        price.total(effort.days()).toPlainString(),
                                        price.amount().currency().getCurrencyCode())));
    }
}
