package dev.triennium.persistence.tenantexport;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A page of tables that needs nothing beside itself: no script, no other file, nothing that is
/// loaded. What people wrote stands in it as text.
final class OverviewPage {

    private static final String STYLE =
            """
            :root { color: #1d2733; background: #fff; }
            body { font: 15px/1.5 "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
              max-width: 62rem; margin: 2.5rem auto; padding: 0 1.5rem; }
            header { border-bottom: 3px solid #1f5f8b; padding-bottom: 1rem; margin-bottom: 2rem; }
            h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; overflow-wrap: anywhere; }
            header p, .note { margin: .2rem 0; color: #526071; }
            h2 { font-size: 1.15rem; color: #1f5f8b; margin: 2.2rem 0 .6rem; break-after: avoid; }
            table { width: 100%; border-collapse: collapse; }
            th, td { text-align: left; vertical-align: top; padding: .38rem .7rem .38rem 0;
              border-bottom: 1px solid #dbe1e8; overflow-wrap: anywhere; white-space: pre-line; }
            th { font-size: .82rem; color: #526071; font-weight: 600; border-bottom-color: #9aa7b5;
              overflow-wrap: normal; }
            .number { text-align: right; padding-right: 1.8rem; font-variant-numeric: tabular-nums; }
            .number:last-child { padding-right: 0; }
            td.number, td.whole { white-space: pre; overflow-wrap: normal; }
            .none { color: #526071; }
            tr { break-inside: avoid; }
            thead { display: table-header-group; }
            @page { size: A4; margin: 16mm 14mm; }
            @media print { body { font-size: 10pt; max-width: none; margin: 0; padding: 0; } }
            """;

    /// What stands in a column. Its name in lower case is a class of the style.
    enum Kind {
        TEXT,
        NUMBER,
        /// Days and names of standards, which are not broken.
        WHOLE
    }

    record Heading(String text, Kind kind) {}

    record Section(String title, List<Heading> headings, List<List<String>> rows) {}

    private final Locale language;
    private final String none;
    private final StringBuilder html = new StringBuilder();

    /// @param none what stands instead of a table without rows
    OverviewPage(Locale language, String none) {
        this.language = language;
        this.none = none;
    }

    String of(String title, List<String> notes, List<Section> sections) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.toLanguageTag())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\"")
                .append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<header>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n");
        notes.forEach(note -> html.append("<p>").append(escaped(note)).append("</p>\n"));
        html.append("</header>\n");
        sections.forEach(this::add);
        return html.append("</body>\n</html>\n").toString();
    }

    private void add(Section section) {
        html.append("<section>\n<h2>").append(escaped(section.title())).append("</h2>\n");
        if (section.rows().isEmpty()) {
            html.append("<p class=\"none\">").append(escaped(none)).append("</p>\n");
        } else {
            html.append("<table>\n<thead>");
            row("th", section.headings(), section.headings().stream().map(Heading::text).toList());
            html.append("</thead>\n<tbody>\n");
            section.rows().forEach(cells -> row("td", section.headings(), cells));
            html.append("</tbody>\n</table>\n");
        }
        html.append("</section>\n");
    }

    private void row(String tag, List<Heading> headings, List<String> cells) {
        html.append("<tr>");
        for (var i = 0; i < cells.size(); i++) {
            html.append('<')
                    .append(tag)
                    .append(" class=\"")
                    .append(headings.get(i).kind().name().toLowerCase(Locale.ROOT))
                    .append("\">")
                    .append(escaped(cells.get(i)))
                    .append("</")
                    .append(tag)
                    .append('>');
        }
        html.append("</tr>\n");
    }

    static String escaped(String text) {
        return text.codePoints()
                .mapToObj(
                        letter ->
                                switch (letter) {
                                    case '&' -> "&amp;";
                                    case '<' -> "&lt;";
                                    case '>' -> "&gt;";
                                    case '"' -> "&quot;";
                                    case '\'' -> "&#39;";
                                    default -> Character.toString(letter);
                                })
                .collect(Collectors.joining());
    }
}
