package dev.triennium.local.mail;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The pages people see. Everything that comes from a mail passes through [#escape].
final class MailPages {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH)
                    .withZone(ZoneId.systemDefault());

    private MailPages() {}

    record Listing(List<MailFolder.Summary> mails, int total, String to, int page, int pages) {}

    /// What of a mail is shown.
    enum View {
        HTML,
        TEXT,
        HEADERS,
        SOURCE;

        String label() {
            return switch (this) {
                case HTML -> "HTML";
                case TEXT -> "Text";
                case HEADERS -> "Headers";
                case SOURCE -> "Source";
            };
        }

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isIn(CaughtMail mail) {
            return switch (this) {
                case HTML -> mail.html() != null;
                case TEXT -> mail.text() != null;
                case HEADERS, SOURCE -> true;
            };
        }

        /// The one asked for, or the richest the mail has.
        static View of(String wanted, CaughtMail mail) {
            var possible = Arrays.stream(values()).filter(view -> view.isIn(mail)).toList();
            return possible.stream()
                    .filter(view -> view.parameter().equals(wanted))
                    .findFirst()
                    .orElse(possible.getFirst());
        }
    }

    static byte[] style() {
        try (var style = MailPages.class.getResourceAsStream("style.css")) {
            if (style == null) {
                throw new IllegalStateException("style.css is missing");
            }
            return style.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("style.css cannot be read", e);
        }
    }

    static String listing(Listing listing) {
        var rows = listing.mails().stream().map(MailPages::row).collect(Collectors.joining());
        var table =
                rows.isEmpty()
                        ? "<p class=\"empty\">No mail here yet. Mails appear within seconds.</p>"
                        : """
                          <table>
                          <thead><tr><th>To</th><th>Subject</th><th class="date">Date</th></tr></thead>
                          <tbody>
                          %s</tbody>
                          </table>
                          """
                                .formatted(rows);
        return page(
                "Mails",
                listing.page() == 1 ? "<meta http-equiv=\"refresh\" content=\"10\">" : "",
                """
                <header>
                <h1><a href="/">Mails</a> <span class="count">%d</span></h1>
                <form class="search" action="/" method="get">
                <input type="search" name="to" value="%s" placeholder="Recipient" aria-label="Recipient">
                <button>Show</button>
                </form>
                <form action="/clear" method="post"><button class="quiet">Delete all</button></form>
                </header>
                <main>
                %s%s</main>
                """
                        .formatted(listing.total(), escape(listing.to()), table, pager(listing)));
    }

    private static String row(MailFolder.Summary mail) {
        return """
        <tr>
        <td class="to"><a href="/?to=%s">%s</a></td>
        <td class="subject"><a href="/messages/%s">%s</a>%s</td>
        <td class="date">%s</td>
        </tr>
        """
                .formatted(
                        encode(mail.to()),
                        escape(mail.to()),
                        mail.id(),
                        subject(mail.subject()),
                        mail.attachments() == 0 ? "" : " <span class=\"clip\">attachment</span>",
                        date(
                                mail.date() == null ? null : mail.date().toInstant(),
                                mail.receivedAt()));
    }

    private static String pager(Listing listing) {
        if (listing.pages() == 1) {
            return "";
        }
        return "<nav class=\"pager\">%s<span>Page %d of %d</span>%s</nav>\n"
                .formatted(
                        step(listing, -1, "Newer"),
                        listing.page(),
                        listing.pages(),
                        step(listing, 1, "Older"));
    }

    private static String step(Listing listing, int by, String label) {
        var page = listing.page() + by;
        return page < 1 || page > listing.pages()
                ? "<span class=\"off\">%s</span>".formatted(label)
                : "<a href=\"/?to=%s&amp;page=%d\">%s</a>"
                        .formatted(encode(listing.to()), page, label);
    }

    static String message(CaughtMail mail, View view, byte[] raw) {
        return page(
                mail.subject(),
                "",
                """
                <header>
                <h1><a href="/">Mails</a></h1>
                <a class="button quiet" href="/messages/%1$s/raw">Download</a>
                </header>
                <main>
                <h2>%2$s</h2>
                <dl>
                <dt>From</dt><dd>%3$s</dd>
                <dt>To</dt><dd><a href="/?to=%4$s">%5$s</a></dd>
                <dt>Date</dt><dd>%6$s</dd>
                </dl>
                %7$s<nav class="tabs">%8$s</nav>
                %9$s</main>
                """
                        .formatted(
                                mail.id(),
                                subject(mail.subject()),
                                escape(mail.from()),
                                encode(mail.to()),
                                escape(mail.to()),
                                date(
                                        mail.date() == null ? null : mail.date().toInstant(),
                                        mail.receivedAt()),
                                attachments(mail),
                                tabs(mail, view),
                                body(mail, view, raw)));
    }

    private static String attachments(CaughtMail mail) {
        if (mail.attachments().isEmpty()) {
            return "";
        }
        var links =
                IntStream.range(0, mail.attachments().size())
                        .mapToObj(number -> attachment(mail, number))
                        .collect(Collectors.joining());
        return "<ul class=\"attachments\">%s</ul>\n".formatted(links);
    }

    private static String attachment(CaughtMail mail, int number) {
        var attachment = mail.attachments().get(number);
        return "<li><a href=\"/messages/%s/attachments/%d\">%s</a> <span>%s, %,d bytes</span></li>"
                .formatted(
                        mail.id(),
                        number,
                        escape(attachment.name()),
                        escape(attachment.contentType()),
                        attachment.size());
    }

    private static String tabs(CaughtMail mail, View current) {
        return Arrays.stream(View.values())
                .filter(view -> view.isIn(mail))
                .map(
                        view ->
                                "<a href=\"/messages/%s?view=%s\"%s>%s</a>"
                                        .formatted(
                                                mail.id(),
                                                view.parameter(),
                                                view == current ? " aria-current=\"page\"" : "",
                                                view.label()))
                .collect(Collectors.joining());
    }

    private static String body(CaughtMail mail, View view, byte[] raw) {
        return switch (view) {
            case HTML ->
                    "<iframe title=\"The mail\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\""
                            + " src=\"/messages/%s/html\"></iframe>\n".formatted(mail.id());
            case TEXT -> pre(String.valueOf(mail.text()));
            case HEADERS -> headers(mail);
            case SOURCE -> pre(new String(raw, StandardCharsets.UTF_8));
        };
    }

    private static String pre(String text) {
        return "<pre dir=\"auto\">%s</pre>\n".formatted(escape(text));
    }

    private static String headers(CaughtMail mail) {
        return mail.headers().stream()
                .map(
                        header ->
                                "<tr><th>%s</th><td>%s</td></tr>\n"
                                        .formatted(escape(header.name()), escape(header.value())))
                .collect(Collectors.joining("", "<table class=\"headers\">\n", "</table>\n"));
    }

    /// The mail's own HTML, for a sandbox. Pictures inside the mail become part of the page, and
    /// links open outside of the sandbox.
    static String foreignHtml(CaughtMail mail) {
        var html = mail.html() == null ? "" : mail.html();
        for (var attachment : mail.attachments()) {
            if (attachment.contentId() != null) {
                html =
                        html.replace(
                                "cid:" + attachment.contentId(),
                                "data:%s;base64,%s"
                                        .formatted(
                                                mediaType(attachment),
                                                Base64.getEncoder()
                                                        .encodeToString(attachment.content())));
            }
        }
        var base = Matcher.quoteReplacement("<base target=\"_blank\">");
        return html.matches("(?is).*<head[^>]*>.*")
                ? html.replaceFirst("(?i)<head[^>]*>", "$0" + base)
                : "<!DOCTYPE html>" + base + html;
    }

    private static String mediaType(Attachment attachment) {
        return attachment.contentType().replaceFirst(";.*", "").replaceAll("[^A-Za-z0-9/+.-]", "");
    }

    private static String page(String title, String head, String body) {
        return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        %s<title>%s</title>
        <link rel="stylesheet" href="/style.css">
        <link rel="icon" href="data:,">
        </head>
        <body>
        %s</body>
        </html>
        """
                .formatted(head, escape(title), body);
    }

    private static String subject(String subject) {
        return subject.isBlank()
                ? "<em>No subject</em>"
                : "<bdi>%s</bdi>".formatted(escape(subject));
    }

    private static String date(@Nullable Instant date, Instant receivedAt) {
        return DATE.format(date == null ? receivedAt : date);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
