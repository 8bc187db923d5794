package dev.triennium.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimedLanguageTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "de, de",
                "de-AT, de-AT",
                "de_DE, de-DE",
                "de_DE.UTF-8, de-DE",
                "de_DE@euro, de-DE",
                "zh_Hant_TW, zh-Hant-TW",
                "DE_de, de-DE",
                "de-DE-x-longer-than-the-column, de",
                "C.UTF-8, en",
                "und, en",
                "'', en",
                "none, en",
                "-, en"
            })
    void aClaimIsReadAsItsProviderMeansIt(@Nullable String claim, String tag) {
        assertThat(ClaimedLanguage.of(claim).toLanguageTag()).isEqualTo(tag);
    }
}
