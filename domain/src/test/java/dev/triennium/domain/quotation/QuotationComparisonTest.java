package dev.triennium.domain.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.quotation.QuotationComparison.Audit;
import dev.triennium.domain.quotation.QuotationComparison.Cost;
import dev.triennium.domain.quotation.QuotationComparison.Undershoot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuotationComparisonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    /// 65 people by QMS 1: 5 days, and 3.5 days with the greatest reduction.
    private static final QuotationDays CALCULATED =
            new QuotationDays(
                    new BigDecimal("5"),
                    new BigDecimal("1.5"),
                    new BigDecimal("3.5"),
                    new BigDecimal("3.5"),
                    0,
                    false);

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static QuotationOffer offer(
            String stage1, String stage2, String surveillance, String recertification) {
        return offer(
                new QuotationOffer.Days(
                        number(stage1),
                        number(stage2),
                        number(surveillance),
                        number(surveillance),
                        number(recertification)),
                "1200",
                new QuotationOffer.Fees(
                        number("300"), number("450.50"), number("0"), number("900")));
    }

    private static QuotationOffer offer(
            QuotationOffer.Days days, @Nullable String rate, QuotationOffer.Fees fees) {
        return new QuotationOffer(DAY, days, "EUR", number(rate), fees, DAY.plusDays(30), null);
    }

    @Test
    void addsUpThreeYears() {
        var comparison = QuotationComparison.of(offer("1", "4", "1.5", "3.5"), CALCULATED);

        assertThat(comparison.known()).isEqualByComparingTo("15450.50");
        assertThat(comparison.isComplete()).isTrue();
        assertThat(comparison.differenceDays()).isEqualByComparingTo("0");
        assertThat(comparison.undershoots()).isEmpty();
    }

    @Test
    void writesAmountsWithTheDecimalsOfTheirCurrency() {
        var offer =
                offer(
                        new QuotationOffer.Days(
                                number("0.75"), number("1.5"), number("0.33"), null, null),
                        "1250.50",
                        new QuotationOffer.Fees(number("300"), number("0"), null, number("1E+3")));
        var comparison = QuotationComparison.of(offer, null);

        assertThat(offer.dayRate()).isEqualTo("1250.50");
        assertThat(comparison.lines())
                .extracting(QuotationComparison.Line::amount)
                .containsExactly(
                        number("2813.63"),
                        number("412.67"),
                        null,
                        null,
                        number("300.00"),
                        number("0.00"),
                        null,
                        number("1000.00"));
        assertThat(comparison.known()).isEqualTo("4526.30");
    }

    @Test
    void tellsWhatIsMissingFromWhatCostsNothing() {
        var comparison =
                QuotationComparison.of(
                        offer(
                                new QuotationOffer.Days(
                                        number("1"), null, number("1"), null, number("3")),
                                "1000",
                                new QuotationOffer.Fees(null, number("0"), null, null)),
                        CALCULATED);

        assertThat(comparison.missing())
                .containsExactly(
                        Cost.INITIAL_AUDIT,
                        Cost.SURVEILLANCE_2,
                        Cost.APPLICATION_FEE,
                        Cost.ACCREDITATION_FEE,
                        Cost.TRAVEL);
        assertThat(comparison.isComplete()).isFalse();
        assertThat(comparison.known()).isEqualByComparingTo("4000");
        assertThat(comparison.differenceDays()).isNull();
    }

    @Test
    void flagsWhatIsBelowTheGreatestReductionWithItsClause() {
        var comparison = QuotationComparison.of(offer("1", "2", "0.5", "2"), CALCULATED);

        assertThat(comparison.differenceDays()).isEqualByComparingTo("-2");
        assertThat(comparison.undershoots())
                .extracting(Undershoot::audit)
                .containsExactly(
                        Audit.INITIAL,
                        Audit.SURVEILLANCE_1,
                        Audit.SURVEILLANCE_2,
                        Audit.RECERTIFICATION);
        assertThat(comparison.undershoots().getFirst().rule().source())
                .isEqualTo("IAF MD 5:2023, 3.9");
    }

    @Test
    void letsBodiesReduceAsFarAsTheRulesAllow() {
        assertThat(QuotationComparison.of(offer("1", "2.5", "1", "2.5"), CALCULATED).undershoots())
                .isEmpty();
    }

    @Test
    void flagsNothingWhereNoTableGivesTheDays() {
        assertThat(QuotationComparison.of(offer("0.5", "0.5", "0.5", "0.5"), null).undershoots())
                .isEmpty();
    }

    @Test
    void takesNoAmountThatItsCurrencyCannotHave() {
        var yen =
                new QuotationOffer(
                        DAY,
                        new QuotationOffer.Days(null, null, null, null, null),
                        "JPY",
                        number("1000.5"),
                        new QuotationOffer.Fees(null, null, null, null),
                        null,
                        null);

        assertThatThrownBy(yen::require).isInstanceOf(ValidationException.class);
    }

    @Test
    void countsTheCriteriaOfIntegration() {
        assertThat(IntegrationCriterion.level(EnumSet.noneOf(IntegrationCriterion.class))).isZero();
        assertThat(
                        IntegrationCriterion.level(
                                EnumSet.range(
                                        IntegrationCriterion.DOCUMENTATION,
                                        IntegrationCriterion.PROCESSES)))
                .isEqualTo(71);
        assertThat(IntegrationCriterion.level(EnumSet.allOf(IntegrationCriterion.class)))
                .isEqualTo(100);
    }

    @Test
    void recomputesWhatLessIntegrationCosts() {
        var assumed =
                new QuotationDays(
                        new BigDecimal("8"),
                        new BigDecimal("2.5"),
                        new BigDecimal("5.5"),
                        new BigDecimal("5.5"),
                        20,
                        false);
        var found =
                new QuotationDays(
                        new BigDecimal("9.5"),
                        new BigDecimal("3"),
                        new BigDecimal("6.5"),
                        new BigDecimal("6.5"),
                        5,
                        false);
        var quotation =
                new Quotation(
                        new QuotationId(new UUID(0, 1)),
                        2,
                        new QuotationRequestId(new UUID(0, 2)),
                        new CertificationBodyId(new UUID(0, 3)),
                        new Quotation.Recipient("Ada", "ada@example.com", Locale.ENGLISH),
                        new Quotation.State.Quoted(offer("2", "6", "2.5", "5.5")));

        var recalculation = QuotationRecalculation.of(100, 40, assumed, found, List.of(quotation));

        assertThat(recalculation.addedInitialDays()).isEqualByComparingTo("1.5");
        var quoted = recalculation.quoted().getFirst();
        // 1.5 + 2 × 0.5 + 1 days at 1200.
        assertThat(quoted.addedCost()).isEqualByComparingTo("4200");
        assertThat(quoted.after().differenceDays()).isEqualByComparingTo("0");
        assertThat(quoted.after().undershoots()).isEmpty();
    }
}
