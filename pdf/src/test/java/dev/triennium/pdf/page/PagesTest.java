package dev.triennium.pdf.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import dev.triennium.domain.Language;
import dev.triennium.pdf.page.Pages.Cell;
import dev.triennium.pdf.page.Pages.Column;
import dev.triennium.pdf.page.Pages.Fact;
import dev.triennium.pdf.page.Pages.Signature;
import dev.triennium.pdf.page.Pages.Tone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PagesTest {

    private static final Language ENGLISH = new Language(Locale.ENGLISH);
    private static final Language GERMAN = new Language(Locale.GERMAN);

    private static Pages pages(Language words) {
        return new Pages(words, "Audit report", List.of("Maple Ltd"), "Maple Ltd, IA-2026-003");
    }

    private static PDDocument written(Pages pages) throws IOException {
        var out = new ByteArrayOutputStream();
        pages.write(out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String textOf(Pages pages) throws IOException {
        try (var pdf = written(pages)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void readsInEachScriptThatClientsWriteIn() throws IOException {
        var names = "Größe Łódź Αθήνα Київ 质量管理 – “quoted”";

        assertThat(textOf(pages(ENGLISH).text(names))).contains(names);
    }

    @Test
    void saysWhatItIsAndOnWhichPage() throws IOException {
        var text = textOf(pages(GERMAN).heading("Ergebnis").text("eins").newPage().text("zwei"));

        assertThat(text)
                .contains("Audit report", "Ergebnis", "Seite 1 von 2", "Seite 2 von 2")
                .contains("Maple Ltd, IA-2026-003");
    }

    @Test
    void keepsLinesAndRepeatsHeadings() throws IOException {
        var row = List.of(Cell.of("first\nsecond"), new Cell("late", Tone.MAJOR));

        var text =
                textOf(
                        pages(ENGLISH)
                                .facts(List.of(Fact.of("Lead auditor", "Ada")))
                                .table(
                                        List.of(new Column("What", 3), new Column("When", 1)),
                                        Collections.nCopies(80, row))
                                .signatures(List.of(new Signature("Lead auditor", "Ada"))));

        assertThat(text).containsPattern("first\\R*.*second");
        assertThat(text.split("What When", -1)).hasSizeGreaterThan(3);
    }

    @Test
    void refusesARowWithoutACellForEachColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                pages(ENGLISH)
                                        .table(
                                                List.of(new Column("One", 1), new Column("Two", 1)),
                                                List.of(List.of(Cell.of("alone")))));
    }

    @Test
    void longWordsStayOnThePage() throws IOException {
        try (var pdf = written(pages(ENGLISH).text("w".repeat(2_000)))) {
            assertThat(pdf.getNumberOfPages()).isLessThan(4);
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("[^w]", ""))
                    .hasSizeGreaterThanOrEqualTo(2_000);
        }
    }

    @Test
    void textIsNeitherMarkupNorStyleAndReadsNothing(@TempDir Path folder) throws IOException {
        var secret = folder.resolve("secret.txt");
        Files.writeString(secret, "not for you");
        var asked = new AtomicInteger();
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(404, -1);
                });
        server.start();
        try {
            var address = "http://localhost:%d/x.png".formatted(server.getAddress().getPort());
            var hostile =
                    "<img src=\"%s\"/><style>@import url(%s)</style><object data=\"%s\"/>]]>&amp;"
                            .formatted(address, address, secret.toUri());

            var text =
                    textOf(
                            new Pages(ENGLISH, hostile, List.of(hostile), hostile)
                                    .text(hostile)
                                    .remark(hostile)
                                    .list(List.of(hostile))
                                    .facts(List.of(Fact.of(hostile, hostile)))
                                    .table(
                                            List.of(new Column(hostile, 1)),
                                            List.of(List.of(Cell.of(hostile)))));

            assertThat(text).contains("<img src=", "&amp;").doesNotContain("not for you");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void canBeKeptAndReadAloud() throws IOException {
        try (var pdf = written(pages(GERMAN).heading("Ergebnis").text("gut"))) {
            var catalog = pdf.getDocumentCatalog();
            var metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);

            assertThat(metadata).contains("<pdfaid:part>2</pdfaid:part>");
            assertThat(catalog.getLanguage()).isEqualTo("de");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Audit report");
        }
    }

    @Test
    void theLogHoldsNothingThatPeopleTyped(CapturedOutput output) throws IOException {
        textOf(pages(ENGLISH).text("\uD83D\uDE00 forged"));

        assertThat(output.getAll()).isEmpty();
    }

    @Test
    void daysReadInTheLanguage() {
        assertThat(Pages.day(ENGLISH, LocalDate.of(2026, 3, 1))).isEqualTo("1 March 2026");
        assertThat(Pages.day(GERMAN, LocalDate.of(2026, 3, 1))).isEqualTo("1. März 2026");
    }
}
