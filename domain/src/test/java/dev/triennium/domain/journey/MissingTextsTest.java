package dev.triennium.domain.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissingTextsTest {

    @ParameterizedTest
    @EnumSource
    void whateverIsMissingIsSaidInWholeSentencesOfBothLanguages(MissingKind kind) {
        for (var count : new int[] {1, 3}) {
            var missing = new Missing(kind, count, null);
            var english = MissingTexts.text(missing, Locale.ENGLISH);
            var german = MissingTexts.text(missing, Locale.GERMANY);

            assertThat(english).matches("[A-Z0-9].*\\.").doesNotContain("{").isNotEqualTo(german);
            assertThat(german).matches("[A-ZÄÖÜ0-9].*\\.").doesNotContain("{");
            assertThat(MissingTexts.why(missing, Locale.ENGLISH)).matches("[A-Z].*\\.");
            assertThat(MissingTexts.why(missing, Locale.GERMANY)).matches("[A-ZÄÖÜ].*\\.");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"VERIFIED_MAJORS", "ACCEPTED_PLANS"})
    void oneAndSeveralAreToldApart(MissingKind kind) {
        var one = MissingTexts.text(new Missing(kind, 1, null), Locale.ENGLISH);
        var three = MissingTexts.text(new Missing(kind, 3, null), Locale.ENGLISH);

        assertThat(one).contains("ne ").doesNotContain("1");
        assertThat(three).contains("3 m");
    }

    @ParameterizedTest
    @EnumSource
    void englishSpeaksForOtherLanguages(MissingKind kind) {
        var missing = new Missing(kind, 1, null);

        assertThat(MissingTexts.text(missing, Locale.FRENCH))
                .isEqualTo(MissingTexts.text(missing, Locale.ENGLISH));
    }
}
