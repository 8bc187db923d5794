package dev.triennium.persistence.tenantexport;

import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
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
}
