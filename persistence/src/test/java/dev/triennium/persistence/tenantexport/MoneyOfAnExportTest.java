package dev.triennium.persistence.tenantexport;

import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_ITEM;
import static dev.triennium.persistence.jooq.generated.Tables.IMPLEMENTATION_PLAN;
import static dev.triennium.persistence.jooq.generated.Tables.QUOTATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.money.Currencies;
import dev.triennium.persistence.jooq.generated.DefaultSchema;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyOfAnExportTest {

    /// The column keeps three decimals for all currencies.
    @ParameterizedTest
    @CsvSource({
        "900.100, EUR, 900.10",
        "900.000, JPY, 900",
        "900.125, KWD, 900.125",
        "900.125, EUR, 900.125"
    })
    void anAmountHasTheDecimalsOfItsCurrency(
            BigDecimal stored, String currency, BigDecimal written) {
        var row = DSL.using(SQLDialect.MYSQL).newRecord(ASSESSMENT_ITEM);
        row.set(ASSESSMENT_ITEM.PRICE_AMOUNT, stored);
        row.set(ASSESSMENT_ITEM.PRICE_CURRENCY, currency);

        assertThat(JooqTenantArchive.plain(row)).containsEntry("price_amount", written);
    }

    @ParameterizedTest
    @CsvSource({"1250.000, EUR, 1250.00", "90000.000, JPY, 90000", "300.125, KWD, 300.125"})
    void soHaveTheAmountsOfAQuotationAndThePlansRates(
            BigDecimal stored, String currency, BigDecimal written) {
        var quotation = DSL.using(SQLDialect.MYSQL).newRecord(QUOTATION);
        quotation.set(QUOTATION.CURRENCY, currency);
        quotation.set(QUOTATION.DAY_RATE, stored);
        quotation.set(QUOTATION.TRAVEL, stored);
        assertThat(JooqTenantArchive.plain(quotation))
                .containsEntry("day_rate", written)
                .containsEntry("travel", written);

        var plan = DSL.using(SQLDialect.MYSQL).newRecord(IMPLEMENTATION_PLAN);
        plan.set(IMPLEMENTATION_PLAN.CURRENCY, currency);
        plan.set(IMPLEMENTATION_PLAN.INTERNAL_RATE, stored);
        assertThat(JooqTenantArchive.plain(plan)).containsEntry("internal_rate", written);
    }

    /// Columns with the most decimals that a currency has are amounts.
    @Test
    void noAmountIsForgotten() {
        var columns =
                DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                        .flatMap(table -> Stream.of(table.fields()))
                        .filter(
                                field ->
                                        field.getType() == BigDecimal.class
                                                && field.getDataType().scale()
                                                        == Currencies.MOST_DECIMALS)
                        .map(Field::getName)
                        .filter(name -> !name.endsWith("_amount"))
                        .toList();
        assertThat(columns)
                .containsExactlyInAnyOrderElementsOf(JooqTenantArchive.IN_CURRENCY_OF_ROW);
    }
}
