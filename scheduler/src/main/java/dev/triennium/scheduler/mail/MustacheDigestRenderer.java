package dev.triennium.scheduler.mail;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.Digest;
import dev.triennium.domain.reminder.DigestRenderer;
import dev.triennium.domain.rule.RuleTexts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    /// In a title; the entry has the others.
    private static final int MOST_NAMES = 3;

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
                words.get(intro(groups)),
                groups.stream().map(group -> item(group, digest, words)).toList(),
                words.get("footer", tenants(digest)),
                digest.canUnsubscribe()
                        ? links.unsubscribe(digest.reader().unsubscribeToken()).toString()
                        : null,
                words.get("footer.unsubscribe"),
                words.get("footer.compulsory"),
                words.get("label.client"),
                words.get("label.rule"),
                words.get("label.checklist"),
                words.get("label.informed"),
                words.get("label.unreached"),
                words.get("label.link"));
    }

    private DigestPage.Item item(List<Digest.Item> group, Digest digest, Words words) {
        var item = group.getFirst();
        var deadline = item.deadline();
        var daysLeft = item.daysLeft(digest.day());
        var rule = RuleTexts.in(words.language(), deadline.rule());
        var kind = deadline.kind();
        return new DigestPage.Item(
                title(group, words),
                color(item, daysLeft),
                OneLine.of(item.tenantName()),
                facts(group, words),
                words.get(kind.isState() ? "label.since" : "label.deadline"),
                words.date(deadline.dueOn()),
                isAwaited(item) ? words.daysLeft(daysLeft) : null,
                "%s – %s (%s)".formatted(rule.summary(), rule.id(), rule.source()),
                item.isEnd(),
                item.news().stream().sorted().map(news -> words.news(kind, news)).toList(),
                words.get(kind.isState() ? "label.meaning" : "label.consequence"),
                words.of(kind, kind.name() + ".consequence"),
                kind.checklist().stream()
                        .map(preparation -> words.of(kind, "prepare." + preparation.name()))
                        .toList(),
                names(item, true),
                names(item, false),
                links.to(item.tenant(), deadline.subject()).toString());
    }

    /// Whether its day is one to keep.
    private static boolean isAwaited(Digest.Item item) {
        return !item.isEnd() && !item.deadline().kind().isState();
    }

    private static long tenants(Digest digest) {
        return digest.items().stream().map(Digest.Item::tenant).distinct().count();
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
    private static Map<String, Set<String>> values(List<Digest.Item> group, Words words) {
        var values = new LinkedHashMap<String, Set<String>>();
        for (var item : group) {
            for (var fact : item.deadline().subject().facts()) {
                values.computeIfAbsent(fact.name(), _ -> new LinkedHashSet<>())
                        .add(words.factValue(item.deadline().kind(), fact));
            }
        }
        return values;
    }

    /// What it is about comes first, where none of its facts says that.
    static List<DigestPage.Fact> facts(List<Digest.Item> group, Words words) {
        var kind = group.getFirst().deadline().kind();
        var facts = new ArrayList<DigestPage.Fact>();
        var subject = group.getFirst().deadline().subject();
        if (!kind.isToldAsOne()
                && subject.facts().stream()
                        .noneMatch(fact -> fact.value().contains(subject.title()))) {
            facts.add(new DigestPage.Fact(words.get("label.subject"), subject.title()));
        }
        values(group, words)
                .forEach(
                        (name, values) ->
                                facts.add(
                                        new DigestPage.Fact(
                                                words.of(kind, "fact." + name, values.size()),
                                                some(values, MOST_VALUES, words))));
        return facts;
    }

    private static String some(Set<String> values, int most, Words words) {
        var named = values.stream().limit(most).collect(Collectors.joining(", "));
        return values.size() <= most ? named : words.get("label.more", named, values.size() - most);
    }

    private static String intro(List<List<Digest.Item>> groups) {
        if (groups.stream().allMatch(group -> group.getFirst().isEnd())) {
            return "intro.over";
        }
        if (groups.size() > 1) {
            return "intro.several";
        }
        return isAwaited(groups.getFirst().getFirst()) ? "intro.one" : "intro.state";
    }

    private static String subject(List<List<Digest.Item>> groups, Digest digest, Words words) {
        if (groups.size() == 1) {
            return OneLine.of(subjectOfOne(groups.getFirst(), digest, words));
        }
        var first = groups.getFirst().getFirst();
        var tenants = tenants(digest);
        var open = groups.stream().filter(group -> !group.getFirst().isEnd()).count();
        var count = open == 0 ? groups.size() : open;
        var pressing = pressing(groups, digest, words);
        return OneLine.of(
                tenants == 1
                        ? words.get("subject.several", first.tenantName(), count, pressing)
                        : words.get("subject.several.clients", count, tenants, pressing));
    }

    /// What has come to hold, else how many are overdue, and where none is, which day is the next.
    private static String pressing(List<List<Digest.Item>> groups, Digest digest, Words words) {
        var state =
                groups.stream()
                        .map(List::getFirst)
                        .filter(item -> !item.isEnd() && item.deadline().kind().isState())
                        .findFirst();
        if (state.isPresent()) {
            return what(state.get().deadline(), words);
        }
        var days =
                groups.stream()
                        .map(List::getFirst)
                        .filter(item -> !item.isEnd())
                        .map(item -> item.deadline().dueOn())
                        .sorted()
                        .toList();
        if (days.isEmpty()) {
            return words.get("subject.over");
        }
        var overdue = days.stream().filter(day -> day.isBefore(digest.day())).count();
        var first = words.date(days.getFirst());
        if (overdue > 0) {
            return words.get(
                    overdue == 1 ? "subject.overdue" : "subject.overdue.several", overdue, first);
        }
        return days.getFirst().equals(digest.day())
                ? words.get("subject.today")
                : words.get("subject.next", first);
    }

    private static String subjectOfOne(List<Digest.Item> group, Digest digest, Words words) {
        var item = group.getFirst();
        var deadline = item.deadline();
        var subject = titles(group, words);
        var what = withNames(what(deadline, words), group, words);
        for (var news : item.news().stream().sorted().toList()) {
            what = words.get("prefix." + news, what);
        }
        return isAwaited(item)
                ? words.get(
                        "subject.one",
                        item.tenantName(),
                        subject,
                        what,
                        words.daysLeft(item.daysLeft(digest.day())))
                : words.get("subject.one.without.days", item.tenantName(), subject, what);
    }

    private static String titles(List<Digest.Item> group, Words words) {
        var titles = new LinkedHashSet<String>();
        group.forEach(item -> titles.add(item.deadline().subject().title()));
        return some(titles, MOST_NAMES, words);
    }

    private static String what(Deadline deadline, Words words) {
        return words.of(
                deadline.kind(),
                deadline.kind().name() + ".what",
                deadline.ordinal(),
                words.date(deadline.dueOn()));
    }

    /// With what tells it from others of its kind.
    static String title(List<Digest.Item> group, Words words) {
        var deadline = group.getFirst().deadline();
        return withNames(
                words.of(deadline.kind(), deadline.kind().name() + ".title", deadline.ordinal()),
                group,
                words);
    }

    private static String withNames(String text, List<Digest.Item> group, Words words) {
        var values = values(group, words);
        var names =
                group.getFirst().deadline().kind().distinguishedBy().stream()
                        .map(fact -> some(values.getOrDefault(fact, Set.of()), MOST_NAMES, words))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? text : text + ": " + names;
    }

    private static String color(Digest.Item item, long daysLeft) {
        if (item.isEnd()) {
            return "#8a929e";
        }
        return daysLeft < 0 || item.deadline().kind().isState()
                ? "#b3261e"
                : daysLeft <= PRESSING_DAYS ? "#c77700" : "#0b5cad";
    }
}
