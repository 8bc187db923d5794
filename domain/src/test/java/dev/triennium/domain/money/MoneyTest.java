package dev.triennium.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triennium.domain.gapanalysis.Effort;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "EUR, 12.5, 12.50",
        "JPY, 1250.00, 1250",
        "KWD, 1.25, 1.250",
        "KWD, 1.255, 1.255",
        "DEM, 12.5, 12.50"
    })
    void anAmountHasTheDecimalsOfItsCurrency(String currency, String given, String shown) {
        assertThat(money(given, currency).amount().toPlainString()).isEqualTo(shown);
    }

    /// Before currencies were told apart, all of them had two decimals.
    @Test
    void whatWasGivenInFinerUnitsIsNotChanged() {
        assertThat(money("12.5", "JPY").amount()).isEqualTo(new BigDecimal("12.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100000000000", "1.2345"})
    void whatNobodyPaysIsNoAmount(String amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> money(amount, "KWD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "JPY", "KWD", "XCG", "ZWG", "SLE", "XAF"})
    void whatPeoplePayWithIsInUse(String code) {
        assertThat(Currencies.inUse(code)).contains(Currency.getInstance(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DEM", "HRK", "BGN", "ANG", "ZWL", "XAU", "XXX", "XTS", "CLF", "eur", "EURO", ""
            })
    void whatIsGoneOrNoMoneyIsNotInUse(String code) {
        assertThat(Currencies.inUse(code)).isEmpty();
    }

    @Test
    void everyCurrencyHasAsManyDecimalsAsThePlatformKnows() {
        assertThat(inUse())
                .hasSizeGreaterThan(150)
                .allSatisfy(
                        one ->
                                assertThat(Currencies.decimals(one.getCurrencyCode()))
                                        .as(one.getCurrencyCode())
                                        .isEqualTo(one.getDefaultFractionDigits()));
    }

    private static Stream<Currency> inUse() {
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> Currencies.inUse(one.getCurrencyCode()).isPresent());
    }

    @Test
    void aPriceForDaysIsRoundedToWhatCanBePaid() {
        assertThat(perDay("1001", "JPY", "0.25")).isEqualTo(new BigDecimal("250"));
        assertThat(perDay("1000.10", "EUR", "2.5")).isEqualTo(new BigDecimal("2500.25"));
        assertThat(perDay("1.001", "KWD", "0.5")).isEqualTo(new BigDecimal("0.501"));
    }

    private static BigDecimal perDay(String amount, String currency, String days) {
        return new Effort.Price(Effort.Basis.PER_DAY, money(amount, currency))
                .total(new BigDecimal(days));
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }
}
