package dev.triennium.domain.documenttemplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateCheckTest {

    private static final TemplateVocabulary VOCABULARY =
            new TemplateVocabulary(
                    Map.of(
                            "name", placeholder("name", Placeholder.Type.TEXT),
                            "table", placeholder("table", Placeholder.Type.TABLE)),
                    Set.of("has.shifts", "size.small"));

    private static Placeholder placeholder(String key, Placeholder.Type type) {
        var both = new TemplateText(key, key);
        return new Placeholder(
                key,
                type,
                both,
                both,
                type == Placeholder.Type.TABLE ? List.of(both) : List.of(),
                null,
                List.of());
    }

    private static List<String> faults(String words) {
        return TemplateCheck.of(VOCABULARY, words).faults("english.text").stream()
                .map(fault -> fault.message().toString())
                .toList();
    }

    @Test
    void whatTheVocabularyHasIsFine() {
        var words =
                """
                # {{name}}

                {{#if has.shifts|size.small}}
                | a | {{#if size.small}}b{{else}}c {{name}}{{/if}} |
                {{else}}
                {{table}}
                {{/if}}
                <!-- auditor: {{whatever}}
                {{#if nothing}} -->
                {{#if has.shifts}}{{else}}d{{/if}}
                """;
        var check = TemplateCheck.of(VOCABULARY, words);
        assertThat(check.faults("text")).isEmpty();
        assertThat(check.placeholders()).containsExactlyInAnyOrder("name", "table");
        assertThat(check.conditions()).containsExactlyInAnyOrder("has.shifts", "size.small");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '\0',
            value = {
                "{{nome}} ^ Line 3: there is no placeholder “nome”.",
                "{{ name }} ^ Line 3: there is no placeholder “ name ”.",
                "{{#if has.nights}}a{{/if}} ^ Line 3: there is no condition “has.nights”.",
                "{{#if has.shifts}}a ^ Line 3: a condition that begins within a line ends within"
                        + " it; one of several lines has its signs on lines of their own.",
                "{{#if has.shifts}}{{/if}} ^ Line 3: there is nothing inside of this condition.",
                "{{#if has.shifts}}a{{#if size.small}}b{{/if}} ^ Line 3: a condition stands inside"
                        + " of another one.",
                "a{{else}}b ^ Line 3: “else” stands here, and no condition is open.",
                "{{/if}} ^ Line 3: “/if” stands here, and no condition is open.",
                "{{#if has.shifts}} ^ Line 3: the condition that begins here does not end.",
                "See {{table}}. ^ Line 3: the table “table” stands on a line of its own.",
                "{{name} ^ Line 3: two braces stand here that enclose no placeholder."
            })
    void aFaultIsNamedWithItsLine(String line, String fault) {
        assertThat(faults("# A\n\n" + line.strip() + "\nend\n")).containsExactly(fault.strip());
    }

    @Test
    void linesAreCountedWhicheverSystemTheyWereWrittenOn() {
        assertThat(faults("<!-- a\r\nb -->\r\n{{x}}"))
                .containsExactly("Line 3: there is no placeholder “x”.");
    }

    @Test
    void aBlockInsideOfABlockIsRefused() {
        assertThat(faults("{{#if has.shifts}}\n{{#if size.small}}\na\n{{/if}}\n{{/if}}\n"))
                .containsExactly(
                        "Line 2: a condition stands inside of another one.",
                        "Line 5: “/if” stands here, and no condition is open.");
    }

    @Test
    void nobodyIsToldOfMoreFaultsThanTheyMendAtOnce() {
        assertThat(faults("{{x}}\n".repeat(50))).hasSize(20);
    }

    /// What passes is filled without anything of a sign left over.
    @Test
    void whatPassesIsFilledWhole() {
        var words = "{{#if has.shifts}}\nA {{name}}\n{{else}}\nB\n{{/if}}";
        assertThat(faults(words)).isEmpty();
        for (var facts : List.of(Set.of("has.shifts"), Set.<String>of())) {
            assertThat(
                            TemplateRenderer.render(
                                    VOCABULARY,
                                    TemplateCheck.inLines(words),
                                    TemplateLanguage.EN,
                                    Map.of(),
                                    facts,
                                    List.of(),
                                    false))
                    .doesNotContain("{{");
        }
    }
}
