package dev.triennium.scheduler.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The texts of mails in both languages, read as files.
class MailTextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern SENTENCE =
            Pattern.compile("([A-Z0-9_]+\\.)?(consequence|news\\.[A-Z]+)|footer(\\.compulsory)?");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages",
                "certification",
                "gapanalysis",
                "handover",
                "internalauditplan",
                "invitation",
                "participation",
                "tenantclosing"
            })
    void bothLanguagesSayTheSameWithTheSameValues(String name) throws IOException {
        var english = read(name);
        var german = read(name + "_de");
        assertThat(german.keySet()).isEqualTo(english.keySet());
        for (var key : english.stringPropertyNames()) {
            assertThat(places(german.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages",
                "messages_de",
                "certification",
                "certification_de",
                "gapanalysis",
                "gapanalysis_de",
                "handover",
                "handover_de",
                "internalauditplan",
                "invitation",
                "internalauditplan_de",
                "invitation_de",
                "participation",
                "participation_de",
                "tenantclosing",
                "tenantclosing_de"
            })
    void whatExplainsIsAWholeSentence(String name) throws IOException {
        var texts = read(name);
        for (var key : texts.stringPropertyNames()) {
            if (SENTENCE.matcher(key).matches()) {
                assertThat(texts.getProperty(key)).as(key).matches("(?s)[\\p{Lu}{].*\\.");
            }
        }
    }

    /// By their numbers, whatever form a value takes.
    private static Set<String> places(String text) {
        var found = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(place -> found.add(place.group(1)));
        return found;
    }

    private static Properties read(String name) throws IOException {
        var texts = new Properties();
        try (var in = MailTextsTest.class.getResourceAsStream("/mail/" + name + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
