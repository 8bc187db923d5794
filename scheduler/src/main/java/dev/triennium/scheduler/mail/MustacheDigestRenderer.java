package dev.triennium.scheduler.mail;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.Digest;
import dev.triennium.domain.reminder.DigestRenderer;
import dev.triennium.domain.reminder.News;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Mustache, because a template can then neither decide nor compute anything, and every value in
/// the HTML is escaped without being asked to.
@Component
class MustacheDigestRenderer implements DigestRenderer {

    private static final int PRESSING_DAYS = 14;

    /// Of one entry; the rest is a number.
    private static final int MOST_SUBJECTS = 20;

    private final Template html;
    private final Template text;
    private final DeadlineCalendar calendar;
    private final MailLinks links;

    MustacheDigestRenderer(DeadlineCalendar calendar, MailLinks links) {
        this.calendar = calendar;
        this.links = links;
        this.html = template("digest.html.mustache", Mustache.compiler().escapeHTML(true));
        this.text = template("digest.txt.mustache", Mustache.compiler().withEscaper(Escapers.NONE));
    }

    private static Template template(String name, Mustache.Compiler compiler) {
        try (var in = MustacheDigestRenderer.class.getResourceAsStream("/mail/" + name)) {
            return compiler.compile(
                    new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public MailContent render(Digest digest) {
        var words = Words.in(digest.reader().locale());
        var page = page(digest, words);
        return new MailContent(
                page.subject(),
                text.execute(page),
                html.execute(page),
                calendar.toAdd(digest, words).orElse(null),
                calendar.toRemove(digest, words).orElse(null));
    }

    private DigestPage page(Digest digest, Words words) {
        var groups = digest.groups();
        return new DigestPage(
                words.language().getLanguage(),
                subject(groups, digest, words),
                words.get("greeting", OneLine.of(digest.reader().name())),
                words.get(groups.size() == 1 ? "intro.one" : "intro.several"),
                groups.stream().map(group -> item(group, digest, words)).toList(),
                words.get("footer"),
                digest.canUnsubscribe()
                        ? links.unsubscribe(digest.reader().unsubscribeToken()).toString()
                        : null,
                words.get("footer.unsubscribe"),
                words.get("footer.compulsory"),
                words.get("label.client"),
                words.get("label.body"),
                words.get("label.deadline"),
                words.get("label.rule"),
                words.get("label.consequence"),
                words.get("label.checklist"),
                words.get("label.informed"),
                words.get("label.link"));
    }

    private DigestPage.Item item(List<Digest.Item> group, Digest digest, Words words) {
        var item = group.getFirst();
        var deadline = item.deadline();
        var daysLeft = item.daysLeft(digest.day());
        var rule = deadline.rule();
        return new DigestPage.Item(
                title(deadline, words),
                color(item, daysLeft),
                OneLine.of(item.tenantName()),
                words.get("label." + deadline.kind().about(), group.size()),
                subjects(group, words),
                oneLineOrNull(deadline.subject().certificationBody()),
                words.date(deadline.dueOn()),
                words.daysLeft(daysLeft),
                rule.id() + " (" + rule.source() + ")",
                isCalledOff(item),
                item.news().stream().sorted().map(news -> words.get("news." + news)).toList(),
                words.get(deadline.kind() + ".consequence"),
                deadline.kind().checklist().stream()
                        .map(preparation -> words.get("prepare." + preparation))
                        .toList(),
                item.others().isEmpty()
                        ? null
                        : item.others().stream().map(OneLine::of).collect(Collectors.joining(", ")),
                links.to(item.tenant(), deadline.subject()).toString());
    }

    private static String subjects(List<Digest.Item> group, Words words) {
        var named =
                group.stream()
                        .limit(MOST_SUBJECTS)
                        .map(item -> subject(item.deadline(), words))
                        .collect(Collectors.joining(", "));
        return group.size() <= MOST_SUBJECTS
                ? named
                : words.get("label.more", named, group.size() - MOST_SUBJECTS);
    }

    private static String subject(List<List<Digest.Item>> groups, Digest digest, Words words) {
        var first = groups.getFirst().getFirst();
        var dueOn = words.date(first.deadline().dueOn());
        if (groups.size() == 1) {
            return OneLine.of(subjectOfOne(first, digest, words));
        }
        var tenants = digest.items().stream().map(Digest.Item::tenant).distinct().count();
        return OneLine.of(
                tenants == 1
                        ? words.get("subject.several", first.tenantName(), groups.size(), dueOn)
                        : words.get("subject.several.clients", groups.size(), tenants, dueOn));
    }

    private static String subjectOfOne(Digest.Item item, Digest digest, Words words) {
        var deadline = item.deadline();
        var what =
                words.get(
                        deadline.kind() + ".what",
                        deadline.ordinal(),
                        words.date(deadline.dueOn()));
        for (var news : item.news()) {
            what = words.get("prefix." + news, what);
        }
        return isCalledOff(item)
                ? words.get("subject.one.called.off", item.tenantName(), standard(deadline), what)
                : words.get(
                        "subject.one",
                        item.tenantName(),
                        standard(deadline),
                        what,
                        words.daysLeft(item.daysLeft(digest.day())));
    }

    static String title(Deadline deadline, Words words) {
        return words.get(deadline.kind() + ".title", deadline.ordinal());
    }

    /// Without its edition, which the body of the mail has.
    static String standard(Deadline deadline) {
        var standard = deadline.subject().standard();
        var colon = standard.lastIndexOf(':');
        return OneLine.of(colon < 0 ? standard : standard.substring(0, colon));
    }

    static boolean isCalledOff(Digest.Item item) {
        return item.news().contains(News.CANCELLED);
    }

    private static String subject(Deadline deadline, Words words) {
        var number = deadline.subject().certificateNumber();
        var standard = OneLine.of(deadline.subject().standard());
        return number == null
                ? standard
                : standard + ", " + words.get("label.certificate.number", OneLine.of(number));
    }

    private static @Nullable String oneLineOrNull(@Nullable String text) {
        return text == null ? null : OneLine.of(text);
    }

    private static String color(Digest.Item item, long daysLeft) {
        if (isCalledOff(item)) {
            return "#8a929e";
        }
        return daysLeft < 0 ? "#b3261e" : daysLeft <= PRESSING_DAYS ? "#c77700" : "#0b5cad";
    }
}
