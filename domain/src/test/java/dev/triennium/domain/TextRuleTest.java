package dev.triennium.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada                | Ada",
                "Ad\u202ea          | Ada",
                "A\u2066d\u200fa    | Ada",
                "A\u0007da          | Ada",
                "Ada Byron Lovelace | Ada Byron ",
                "نامه‌ای            | نامه‌ای",
                "\u3164             | ''",
                "\u202e             | ''"
            },
            ignoreLeadingAndTrailingWhitespace = true)
    void whatNobodyCanCorrectKeepsWhatTheRuleLetsStand(String text, String kept) {
        assertThat(TextRule.line(10).kept(text).strip()).isEqualTo(kept.strip());
    }
}
