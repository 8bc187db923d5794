package dev.triennium.api.implementationplan;

import dev.triennium.api.money.MoneyInput;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.Violation;
import dev.triennium.domain.implementationplan.ImplementationPlan.Rates;
import dev.triennium.domain.money.Money;
import java.util.List;

record PlanRatesInput(String currency, String internal, String consultant) {

    Rates toRates() {
        var ofInternal = amount(internal, "internal");
        return new Rates(
                ofInternal.currency(),
                ofInternal.amount(),
                amount(consultant, "consultant").amount());
    }

    /// What is wrong with the amount is told at its own field.
    private Money amount(String amount, String field) {
        try {
            return new MoneyInput(amount, currency).toMoney("rates");
        } catch (ValidationException refusal) {
            throw new ValidationException(
                    refusal.violations().stream()
                            .map(
                                    one ->
                                            one.path().equals(List.of("rates", "amount"))
                                                    ? new Violation(
                                                            List.of("rates", field), one.message())
                                                    : one)
                            .toList());
        }
    }
}
