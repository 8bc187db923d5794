package dev.triennium.api.gapanalysis;

import dev.triennium.domain.gapanalysis.Money;

/// The GraphQL type `Money`.
record MoneyView(String amount, String currency) {

    static MoneyView of(Money money) {
        return new MoneyView(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
