package dev.triennium.pdf.page;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import dev.triennium.domain.Language;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A document made of A4 pages in our look, to hand to a client or a certification body: PDF/A-2
/// with tags, so that it can be kept and read aloud. What is given is text: nothing in it is
/// markup, an address or a style, and making the pages reads no file and no network.
public final class Pages {

    /// @param name what stands above the line, such as the role of who signs
    /// @param text under it: who, when
    public record Signature(String name, String text) {}

    /// @param part of the width
    public record Column(String heading, int part) {}

    /// How strongly a word stands out.
    public enum Tone {
        PLAIN,
        GOOD,
        MINOR,
        MAJOR
    }

    /// What stands in a cell, or beside a label.
    public record Cell(String text, Tone tone) {

        public static Cell of(@Nullable String text) {
            return new Cell(text == null ? "" : text, Tone.PLAIN);
        }
    }

    /// What is beside a label.
    public record Fact(String label, Cell value) {

        public static Fact of(String label, @Nullable String value) {
            return new Fact(label, Cell.of(value));
        }
    }

    private static final String STYLE = read("pages.css");
    private static final int SEMI_BOLD = 600;
    private static final int REGULAR = 400;
    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // Its log would hold what people typed.
        XRLog.setLoggingEnabled(false);
    }

    private final Language words;
    private final Document document;
    private final Element body;

    /// @param title what it is
    /// @param about below the title: whom and what it is about
    /// @param running at the foot of each page, before its number
    public Pages(Language words, String title, List<String> about, String running) {
        this.words = words;
        this.document = empty();
        var html = document.createElement("html");
        html.setAttribute("lang", words.locale().toLanguageTag());
        document.appendChild(html);
        var head = add(html, "head", null);
        add(head, "title", null).setTextContent(title);
        var description = add(head, "meta", null);
        description.setAttribute("name", "description");
        description.setAttribute("content", String.join(", ", about));
        add(head, "style", null).setTextContent(STYLE);
        this.body = add(html, "body", null);
        var foot = add(body, "div", "foot");
        add(foot, "span", "running").setTextContent(running);
        var number = add(foot, "span", "number");
        add(number, "span", null).setTextContent(words.of("Page ", "Seite "));
        add(number, "span", "page");
        add(number, "span", null).setTextContent(words.of(" of ", " von "));
        add(number, "span", "pages");
        add(body, "h1", null).setTextContent(title);
        about.forEach(line -> add(body, "p", "about").setTextContent(line));
    }

    public Pages heading(String text) {
        add(body, "h2", null).setTextContent(text);
        return this;
    }

    public Pages subheading(String text) {
        add(body, "h3", null).setTextContent(text);
        return this;
    }

    /// Its lines stay lines.
    public Pages text(String text) {
        add(body, "p", "text").setTextContent(text);
        return this;
    }

    /// What a reader must not miss.
    public Pages notice(String text) {
        add(body, "p", "notice").setTextContent(text);
        return this;
    }

    public Pages list(List<String> points) {
        var list = add(body, "ul", null);
        points.forEach(point -> add(list, "li", null).setTextContent(point));
        return this;
    }

    /// In passing, about what follows, with which it stays.
    public Pages remark(String text) {
        add(body, "p", "remark").setTextContent(text);
        return this;
    }

    public Pages facts(List<Fact> facts) {
        var table = add(body, "table", "facts");
        var rows = add(table, "tbody", null);
        for (var fact : facts) {
            var row = add(rows, "tr", null);
            var label = add(row, "th", null);
            label.setAttribute("scope", "row");
            label.setTextContent(fact.label());
            fill(add(row, "td", null), fact.value());
        }
        return this;
    }

    /// @param rows each with a cell for each column
    /// @throws IllegalArgumentException where a row has another number of cells
    public Pages table(List<Column> columns, List<List<Cell>> rows) {
        var table = add(body, "table", "rows");
        var sum = columns.stream().mapToInt(Column::part).sum();
        var headings = add(add(table, "thead", null), "tr", null);
        for (var column : columns) {
            var heading = add(headings, "th", null);
            heading.setAttribute("scope", "col");
            heading.setAttribute("style", "width: %d%%".formatted(column.part() * 100 / sum));
            heading.setTextContent(column.heading());
        }
        var contents = add(table, "tbody", null);
        for (var cells : rows) {
            if (cells.size() != columns.size()) {
                throw new IllegalArgumentException("A row has %d cells".formatted(cells.size()));
            }
            var row = add(contents, "tr", null);
            cells.forEach(cell -> fill(add(row, "td", null), cell));
        }
        return this;
    }

    /// Beside each other, two in a line; kept on one page.
    public Pages signatures(List<Signature> signatures) {
        var table = add(body, "table", "signatures");
        var rows = add(table, "tbody", null);
        for (var first = 0; first < signatures.size(); first += 2) {
            var row = add(rows, "tr", null);
            for (var place = first; place < first + 2; place++) {
                var cell = add(row, "td", null);
                if (place < signatures.size()) {
                    add(cell, "div", "role").setTextContent(signatures.get(place).name());
                    add(cell, "div", "text").setTextContent(signatures.get(place).text());
                }
            }
        }
        return this;
    }

    /// What follows begins on a new page.
    public Pages newPage() {
        add(body, "div", "new-page");
        return this;
    }

    public void write(OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useUriResolver((_, _) -> null);
        font(builder, "IBMPlexSans-Regular.ttf", "Plex", REGULAR, FontStyle.NORMAL);
        font(builder, "IBMPlexSans-SemiBold.ttf", "Plex", SEMI_BOLD, FontStyle.NORMAL);
        font(builder, "IBMPlexSans-Italic.ttf", "Plex", REGULAR, FontStyle.ITALIC);
        font(builder, "DroidSansFallbackFull.ttf", "Fallback", REGULAR, FontStyle.NORMAL);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(COLOURS);
        builder.withProducer("Triennium");
        builder.withW3cDocument(document, null);
        builder.toStream(out);
        builder.run();
    }

    public static String day(Language words, LocalDate day) {
        return DateTimeFormatter.ofPattern(words.of("d MMMM yyyy", "d. MMMM yyyy"), words.locale())
                .format(day);
    }

    /// In the language of the pages.
    public String day(LocalDate day) {
        return day(words, day);
    }

    private static void fill(Element cell, Cell content) {
        cell.setAttribute(
                "class",
                switch (content.tone()) {
                    case PLAIN -> "text";
                    case GOOD -> "text good";
                    case MINOR -> "text minor";
                    case MAJOR -> "text major";
                });
        cell.setTextContent(content.text());
    }

    private Element add(Element parent, String name, @Nullable String kind) {
        var child = document.createElement(name);
        if (kind != null) {
            child.setAttribute("class", kind);
        }
        parent.appendChild(child);
        return child;
    }

    private static void font(
            PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        FSSupplier<InputStream> font = () -> open("font/" + file);
        builder.useFont(font, family, weight, style, true);
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Pages.class.getResourceAsStream(resource), resource);
    }

    private static String read(String resource) {
        try (var in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
