package dev.triennium.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | de",
                "de-AT,de;q=0.9,en;q=0.8 | de",
                "fr, de;q=0.5, en;q=0.4 | de",
                "en-GB, de;q=0.5 | en",
                "fr | ''",
                "* | ''",
                "'' | ''",
                "!§$ | ''"
            })
    void aRequestIsAnsweredInTheLanguageThatItWantsMost(String header, String language) {
        assertThat(RequestLanguage.find(header).map(Locale::toLanguageTag).orElse(""))
                .isEqualTo(language);
    }

    @Test
    void whatSaysNothingWantsNothing() {
        assertThat(RequestLanguage.find(null)).isEmpty();
        assertThat(RequestLanguage.of((Locale) null)).isEqualTo(Locale.ENGLISH);
        assertThat(RequestLanguage.of(Locale.forLanguageTag("de-CH"))).isEqualTo(Locale.GERMAN);
    }
}
