package dev.triennium.domain.documenttemplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.document.DocumentGap;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Amount;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Day;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Holders;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Items;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Nothing;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Table;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateRendererTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 15);

    private static final TemplateVocabulary VOCABULARY =
            new TemplateVocabulary(
                    Stream.of(
                                    placeholder("name", Placeholder.Type.TEXT),
                                    placeholder("people", Placeholder.Type.NUMBER),
                                    placeholder("day", Placeholder.Type.DATE),
                                    placeholder("list", Placeholder.Type.LIST),
                                    placeholder("role.topManagement", Placeholder.Type.ROLE),
                                    placeholder("role.other", Placeholder.Type.ROLE),
                                    placeholder("role.both", Placeholder.Type.ROLE),
                                    placeholder("table", Placeholder.Type.TABLE))
                            .collect(Collectors.toMap(Placeholder::key, Function.identity())),
                    Set.of());

    private static Placeholder placeholder(String key, Placeholder.Type type) {
        return new Placeholder(
                key,
                type,
                new TemplateText("the " + key, "das " + key),
                new TemplateText("[missing: " + key + "]", "[fehlt: " + key + "]"),
                type == Placeholder.Type.TABLE
                        ? List.of(new TemplateText("What", "Was"), new TemplateText("Who", "Wer"))
                        : List.of(),
                type == Placeholder.Type.TABLE ? new TemplateText("none", "keine") : null,
                key.equals("role.both") ? List.of("role.other") : List.of());
    }

    private static String fill(
            String words, TemplateLanguage language, Map<String, PlaceholderValue> values) {
        return TemplateRenderer.render(
                VOCABULARY, words, language, values, Set.of(), List.of(), false);
    }

    private static String name(String value) {
        return fill("{{name}}", TemplateLanguage.EN, Map.of("name", new Text(value))).strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '\0',
            value = {
                "# Title ^ \\# Title",
                "- item ^ \\- item",
                "1. item ^ 1\\. item",
                "2027) item ^ 2027\\) item",
                "=== ^ \\===",
                "a | b ^ a \\| b",
                "[link](javascript:x) ^ \\[link\\](javascript:x)",
                "![x](http://x) ^ !\\[x\\](http://x)",
                "*bold* _it_ `code` ~~no~~ ^ \\*bold\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~",
                "<script>x</script> ^ \\<script\\>x\\</script\\>",
                "&lt;b&gt; &#60; ^ \\&lt;b\\&gt; &\\#60;",
                "R&D in 3.5 km; 1.5 m ^ R&D in 3.5 km; 1.5 m",
                "{{role.other}} ^ \\{\\{role.other\\}\\}",
                "\\[x] ^ \\\\\\[x\\]",
                "<!-- note --> ^ \\<!-- note --\\>"
            })
    void whatAnOrganisationSaysIsTextAndNothingElse(String value, String written) {
        assertThat(name(value)).isEqualTo(written);
    }

    @Test
    void aValueStaysOnItsLine() {
        assertThat(name("one\r\n\n# two\u2028three\u0085- four"))
                .isEqualTo("one \\# two three - four");
        assertThat(
                        fill(
                                "{{table}}",
                                TemplateLanguage.EN,
                                Map.of(
                                        "table",
                                        new Table(
                                                List.of(
                                                        Table.row(
                                                                2, List.of("a|b\n# c", " d ")))))))
                .isEqualTo("| What | Who |\n|---|---|\n| a\\|b<br>\\# c | d |\n");
    }

    /// Or nobody could approve it, and nobody would know why.
    @Test
    void aValueThatLooksLikeAGapIsNone() {
        assertThat(DocumentGap.in(name("[missing: name]"))).isEmpty();
        assertThat(DocumentGap.in(fill("{{name}}", TemplateLanguage.EN, Map.of())))
                .containsExactly(new DocumentGap("[missing: name]", 1));
    }

    @Test
    void valuesAreWrittenAsTheLanguageWritesThem() {
        Map<String, PlaceholderValue> values =
                Map.of(
                        "people", Amount.of(1_200),
                        "day", new Day(DAY),
                        "list", new Items(List.of("A", "B", "C")),
                        "role.topManagement", new Holders(List.of("M. Feldmann")));
        var words = "{{people}}; {{day}}; {{list}}; {{role.topManagement}}";
        assertThat(fill(words, TemplateLanguage.EN, values))
                .isEqualTo("1,200; 2027-01-15; A, B and C; M. Feldmann (the role.topManagement)\n");
        assertThat(fill(words, TemplateLanguage.DE, values))
                .isEqualTo("1.200; 15.01.2027; A, B und C; M. Feldmann (das role.topManagement)\n");
    }

    @Test
    void outsideTheOrganisationOnlyTopManagementIsNamed() {
        Map<String, PlaceholderValue> values =
                Map.of(
                        "role.topManagement", new Holders(List.of("M. Feldmann")),
                        "role.other", new Holders(List.of("A. Keller")));
        assertThat(
                        TemplateRenderer.render(
                                VOCABULARY,
                                "{{role.topManagement}}, {{role.other}}, {{role.both}}",
                                TemplateLanguage.EN,
                                values,
                                Set.of(),
                                List.of(),
                                true))
                .isEqualTo("M. Feldmann (the role.topManagement), the role.other, the role.both\n");
    }

    @Test
    void whoeverHoldsAnotherRoleStandsIn() {
        assertThat(
                        fill(
                                "{{role.both}}",
                                TemplateLanguage.EN,
                                Map.of("role.other", new Holders(List.of("A. Keller")))))
                .isEqualTo("A. Keller (the role.both)\n");
    }

    @Test
    void aCellThatNobodyKnowsIsAGapAndOneThatIsRightlyEmptyIsNone() {
        Map<String, PlaceholderValue> values =
                Map.of(
                        "table",
                        new Table(
                                List.of(
                                        Table.row(2, List.of("a")),
                                        Table.row(2, List.of("b", "")))));
        assertThat(fill("{{table}}", TemplateLanguage.DE, values))
                .isEqualTo("| Was | Wer |\n|---|---|\n| a | [fehlt: Wer] |\n| b |  |\n");
    }

    @Test
    void aTableThatSomebodyDeclaredEmptyIsNoGap() {
        var text =
                fill(
                        "{{table}}",
                        TemplateLanguage.EN,
                        Map.of("table", new Nothing("A. Keller", DAY)));
        assertThat(text).endsWith("| none (A. Keller, 2027-01-15) |  |\n");
        assertThat(DocumentGap.in(text)).isEmpty();
    }
}
