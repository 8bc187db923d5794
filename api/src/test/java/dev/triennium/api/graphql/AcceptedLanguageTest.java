package dev.triennium.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class AcceptedLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | de",
                "de-AT,de;q=0.9,en;q=0.8 | de",
                "fr, de;q=0.5, en;q=0.4 | de",
                "en-GB, de;q=0.5 | en",
                "fr | en",
                "* | en",
                "'' | en",
                "!§$ | en"
            })
    void aRequestIsAnsweredInTheLanguageThatItWantsMost(String header, String language) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, header);

        assertThat(AcceptedLanguage.of(headers).toLanguageTag()).isEqualTo(language);
        assertThat(AcceptedLanguage.of(new HttpHeaders()).toLanguageTag()).isEqualTo("en");
    }
}
