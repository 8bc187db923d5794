package dev.triennium.scheduler.mail;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.tenantclosing.ClosingNotice;
import dev.triennium.domain.tenantclosing.ClosingNotice.Occasion;
import dev.triennium.domain.tenantclosing.ClosingNoticeRenderer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Mails about the closing of an account: a few sentences, the same in HTML and in plain text.
@Component
class MustacheClosingNoticeRenderer implements ClosingNoticeRenderer {

    private static final String TEXTS = "tenantclosing";

    private final Template html;
    private final Template text;
    private final MailLinks links;

    MustacheClosingNoticeRenderer(MailLinks links) {
        this.links = links;
        this.html = template("notice.html.mustache", Mustache.compiler().escapeHTML(true));
        this.text = template("notice.txt.mustache", Mustache.compiler().withEscaper(Escapers.NONE));
    }

    private static Template template(String name, Mustache.Compiler compiler) {
        try (var in = MustacheClosingNoticeRenderer.class.getResourceAsStream("/mail/" + name)) {
            return compiler.compile(
                    new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the templates see: words only, nothing left to decide.
    private record Page(
            String language,
            String subject,
            String greeting,
            List<String> paragraphs,
            String link,
            String linkLabel,
            String footer) {}

    @Override
    public MailContent render(ClosingNotice notice) {
        var words = Words.in(notice.locale());
        var page =
                new Page(
                        words.language().getLanguage(),
                        OneLine.of(text(notice, words, notice.occasion() + ".subject")),
                        words.get("greeting", OneLine.of(notice.reader())),
                        paragraphs(notice, words),
                        links.to(notice.tenant()).toString(),
                        words.get("label.link"),
                        text(notice, words, "footer"));
        return new MailContent(page.subject(), text.execute(page), html.execute(page), null, null);
    }

    private static List<String> paragraphs(ClosingNotice notice, Words words) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(text(notice, words, notice.occasion() + ".what"));
        paragraphs.add(text(notice, words, notice.occasion() + ".then"));
        if (notice.certificationsRun() && notice.occasion() != Occasion.WITHDRAWN) {
            paragraphs.add(text(notice, words, "certifications"));
        }
        return paragraphs;
    }

    private static String text(ClosingNotice notice, Words words, String key) {
        return words.of(
                TEXTS,
                key,
                OneLine.of(notice.organisation()),
                notice.actor() == null ? "" : OneLine.of(notice.actor()),
                notice.endsOn() == null ? "" : words.date(notice.endsOn()),
                notice.grace().toDays());
    }
}
