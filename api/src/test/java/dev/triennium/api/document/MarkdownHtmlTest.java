package dev.triennium.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownHtmlTest {

    @Test
    void headingsListsTablesAndEmphasisAreShown() {
        assertThat(
                        MarkdownHtml.of(
                                """
                                # Policy

                                We are **careful**.

                                - one
                                - two

                                | Aim | Value |
                                |---|--:|
                                | Late deliveries | 2 % |
                                """))
                .contains("<h3>Policy</h3>", "<strong>careful</strong>", "<li>one</li>")
                .contains("<th>Aim</th>", "<td>Late deliveries</td>");
    }

    @Test
    void htmlIsShownAsItWasTyped() {
        assertThat(MarkdownHtml.of("a <b onclick=\"x()\">b</b>\n\n<script>alert(1)</script>\n"))
                .doesNotContain("<b", "<script")
                .contains("&lt;b onclick=&quot;x()&quot;&gt;", "&lt;script&gt;");
    }

    @Test
    void aPictureIsItsDescription() {
        assertThat(MarkdownHtml.of("![Site plan](https://elsewhere.example/p.png)"))
                .doesNotContain("<img", "elsewhere")
                .contains("Site plan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "/participation/another",
                "vbscript:x",
                "//elsewhere.example"
            })
    void aLinkLeadsNowhereElse(String url) {
        assertThat(MarkdownHtml.of("[here](<" + url + ">)")).contains("href=\"\"", ">here</a>");
    }

    @Test
    void aLinkToTheWebDoesNotTellWhereItComesFrom() {
        assertThat(MarkdownHtml.of("[here](https://example.com/a?b=1&c=2)"))
                .contains("href=\"https://example.com/a?b=1&amp;c=2\"")
                .contains("rel=\"noopener noreferrer nofollow\"");
    }

    @Test
    void whatIsDeepOrLongIsRead() {
        assertThat(MarkdownHtml.of("> ".repeat(100_000) + "end")).contains("end");
        assertThat(MarkdownHtml.of("*".repeat(100_000) + "end")).contains("end");
        assertThat(MarkdownHtml.of("[".repeat(100_000) + "end")).contains("end");
    }
}
