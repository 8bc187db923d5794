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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Mustache, because a template can then neither decide nor compute anything, and every value in
/// the HTML is escaped without being asked to.
@Component
class MustacheDigestRenderer implements DigestRenderer {

    private static final int PRESSING_DAYS = 14;

    /// Of one entry; the rest is a number.
    private static final int MOST_VALUES = 20;

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
                words.get("label.deadline"),
                words.get("label.rule"),
                words.get("label.consequence"),
                words.get("label.checklist"),
                words.get("label.informed"),
                words.get("label.unreached"),
                words.get("label.link"));
    }

    private DigestPage.Item item(List<Digest.Item> group, Digest digest, Words words) {
        var item = group.getFirst();
        var deadline = item.deadline();
        var daysLeft = item.daysLeft(digest.day());
        var rule = deadline.rule();
        var kind = deadline.kind();
        return new DigestPage.Item(
                title(deadline, words),
                color(item, daysLeft),
                OneLine.of(item.tenantName()),
                facts(group, words),
                words.date(deadline.dueOn()),
                words.daysLeft(daysLeft),
                rule.id() + " (" + rule.source() + ")",
                isCalledOff(item),
                item.news().stream().sorted().map(news -> words.get("news." + news)).toList(),
                words.of(kind, kind.name() + ".consequence"),
                kind.checklist().stream()
                        .map(preparation -> words.of(kind, "prepare." + preparation.name()))
                        .toList(),
                names(item, true),
                names(item, false),
                links.to(item.tenant(), deadline.subject()).toString());
    }

    private static @Nullable String names(Digest.Item item, boolean reached) {
        var names =
                item.others().stream()
                        .filter(other -> other.isReached() == reached)
                        .map(other -> OneLine.of(other.name()))
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    /// Of several that are told as one, each fact with the values of all.
    private static List<DigestPage.Fact> facts(List<Digest.Item> group, Words words) {
        var values = new LinkedHashMap<String, Set<String>>();
        for (var item : group) {
            for (var fact : item.deadline().subject().facts()) {
                values.computeIfAbsent(fact.name(), _ -> new LinkedHashSet<>())
                        .add(OneLine.of(fact.value()));
            }
        }
        var kind = group.getFirst().deadline().kind();
        return values.entrySet().stream()
                .map(
                        fact ->
                                new DigestPage.Fact(
                                        words.of(
                                                kind,
                                                "fact." + fact.getKey(),
                                                fact.getValue().size()),
                                        some(fact.getValue(), words)))
                .toList();
    }

    private static String some(Set<String> values, Words words) {
        var named = values.stream().limit(MOST_VALUES).collect(Collectors.joining(", "));
        return values.size() <= MOST_VALUES
                ? named
                : words.get("label.more", named, values.size() - MOST_VALUES);
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
        var subject = deadline.subject().title();
        var what =
                words.of(
                        deadline.kind(),
                        deadline.kind().name() + ".what",
                        deadline.ordinal(),
                        words.date(deadline.dueOn()));
        for (var news : item.news()) {
            what = words.get("prefix." + news, what);
        }
        return isCalledOff(item)
                ? words.get("subject.one.called.off", item.tenantName(), subject, what)
                : words.get(
                        "subject.one",
                        item.tenantName(),
                        subject,
                        what,
                        words.daysLeft(item.daysLeft(digest.day())));
    }

    static String title(Deadline deadline, Words words) {
        return words.of(deadline.kind(), deadline.kind().name() + ".title", deadline.ordinal());
    }

    static boolean isCalledOff(Digest.Item item) {
        return item.news().contains(News.CANCELLED);
    }

    private static String color(Digest.Item item, long daysLeft) {
        if (isCalledOff(item)) {
            return "#8a929e";
        }
        return daysLeft < 0 ? "#b3261e" : daysLeft <= PRESSING_DAYS ? "#c77700" : "#0b5cad";
    }
}
