package dev.triennium.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.CivilYears;
import dev.triennium.domain.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesInGermanTest {

    private static String german(Message message) {
        return Messages.in(Locale.forLanguageTag("de-AT")).text(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | Eine Nichtkonformität wartet auf eine Verifizierung (wesentlich) oder die Annahme eines Plans (geringfügig).",
                "2 | 2 Nichtkonformitäten warten auf eine Verifizierung (wesentlich) oder die Annahme eines Plans (geringfügig)."
            })
    void oneIsNoPlural(int count, String text) {
        var english =
                "{0,choice,1#One nonconformity waits|1<{0} nonconformities wait} for a verification"
                        + " (major) or an accepted plan (minor).";
        assertThat(german(new Message(english, List.of(count)))).isEqualTo(text);
    }

    @Test
    void daysNumbersAndPartsAreThoseOfTheLanguage() {
        var day = LocalDate.of(2029, 5, 1);
        var early =
                new Message(
                        "This day must not be before {0} on {1}.",
                        List.of(new Message("the decision", List.of()), day));
        assertThat(german(early))
                .isEqualTo("Der Tag darf nicht vor der Entscheidung am 01.05.2029 liegen.");
        assertThat(early).hasToString("This day must not be before the decision on 2029-05-01.");
        assertThat(german(new Message("A file has at most {0} bytes.", List.of(1_500_000))))
                .isEqualTo("Eine Datei hat höchstens 1.500.000 Byte.");
        assertThat(german(CivilYears.EXPECTED))
                .isEqualTo("Der Tag muss in den Jahren 1900 bis 2200 liegen.");
    }

    @Test
    void whatPeopleTypedStaysAsTheyTypedIt() {
        var message = new Message("Another edition of {0} is in scope.", List.of("{0} 'x' {"));
        assertThat(german(message))
                .isEqualTo("Eine andere Ausgabe von {0} 'x' { ist im Anwendungsbereich.");
    }

    @Test
    void aTranslationIsReadLineByLine() throws IOException {
        var file = "# note\n\nmsgid \"a \\\"b\\\"\"\nmsgstr \"c \\\\ d\"\n";
        assertThat(
                        Translations.read(
                                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(Map.entry("a \"b\"", "c \\ d"));
    }
}
