package dev.triennium.scheduler.mail;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.triennium.domain.mail.MailContent;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Mails of a few sentences, the same in HTML and in plain text.
@Component
class NoticeTemplates {

    private final Template html = template("notice.html.mustache", true);
    private final Template text = template("notice.txt.mustache", false);

    private static Template template(String name, boolean isHtml) {
        var compiler =
                isHtml
                        ? Mustache.compiler().escapeHTML(true)
                        : Mustache.compiler().withEscaper(Escapers.NONE);
        try (var in = NoticeTemplates.class.getResourceAsStream("/mail/" + name)) {
            return compiler.compile(
                    new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where a notice leads.
    record Link(URI target, String label) {}

    /// What the templates see: words only, nothing left to decide.
    record Page(
            String language,
            String subject,
            String greeting,
            List<String> paragraphs,
            List<Link> links,
            String footer) {}

    MailContent render(Page page) {
        return new MailContent(page.subject(), text.execute(page), html.execute(page), null, null);
    }
}
