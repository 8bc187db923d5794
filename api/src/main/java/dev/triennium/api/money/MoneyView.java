package dev.triennium.api.money;

import dev.triennium.domain.money.Money;

/// The GraphQL type `Money`.
public record MoneyView(String amount, String currency) {

    public static MoneyView of(Money money) {
        return new MoneyView(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
