package dev.triennium.domain.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ISO 9001 | iso 9001",
                "iso9001 | iso 9001",
                "ISO/IEC 27001:2022 | iso iec 27001 2022",
                "A.5.7 | a 5.7",
                "9.2.1. | 9.2.1",
                "…9.2 Audit… | 9.2 audit",
                "Qualität | qualitat",
                "größe | grosse",
                "Mitarbeiter-Bewusstsein | mitarbeiter bewusstsein",
                "100%_\\ | 100"
            })
    void wordsAreComparedWithoutCaseAccentsAndSigns(String text, String folded) {
        assertThat(SearchWords.fold(text)).isEqualTo(folded);
    }

    @Test
    void eachWordIsLookedForByItself() {
        assertThat(SearchWords.of("text", "  internal  Audit ").words())
                .containsExactly("internal", "audit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "%", "...", "a b c d e f g h i"})
    void nothingOrTooMuchIsRefused(String text) {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> SearchWords.of("text", text))
                .satisfies(
                        refusal ->
                                assertThat(refusal.violations().getFirst().path())
                                        .containsExactly("text"));
    }

    @Test
    void aLongTextIsRefused() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> SearchWords.of("text", "x".repeat(SearchWords.MAX_LENGTH + 1)));
    }
}
