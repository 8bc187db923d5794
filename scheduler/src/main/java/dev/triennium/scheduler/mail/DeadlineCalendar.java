package dev.triennium.scheduler.mail;

import dev.triennium.domain.reminder.Digest;
import dev.triennium.domain.rule.RuleTexts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/// Deadlines as all-day entries. An entry keeps its `UID` for good; a calendar that knows it moves
/// or removes it when a higher `SEQUENCE` comes. Questions of one day share one entry.
@Component
class DeadlineCalendar {

    private static final String PRODUCT = "-//Triennium//Deadlines//EN";

    private final MailSettings settings;
    private final MailLinks links;

    DeadlineCalendar(MailSettings settings, MailLinks links) {
        this.settings = settings;
        this.links = links;
    }

    /// An entry for each deadline that holds, each as a file of its own.
    Optional<String> toAdd(Digest digest, Words words) {
        return files(
                ImmutableMethod.PUBLISH,
                digest.groups().stream()
                        .filter(group -> !group.getFirst().isEnd())
                        .map(
                                group ->
                                        event(group, digest, words)
                                                .<VEvent>add(ImmutableStatus.VEVENT_CONFIRMED)));
    }

    Optional<String> toRemove(Digest digest, Words words) {
        return files(
                ImmutableMethod.CANCEL,
                Stream.concat(
                                digest.groups().stream()
                                        .filter(group -> group.getFirst().isEnd())
                                        .filter(group -> !isShared(group.getFirst()))
                                        .map(group -> event(group, digest, words)),
                                digest.groups().stream()
                                        .flatMap(group -> goneDays(group, digest, words)))
                        .map(event -> event.<VEvent>add(ImmutableStatus.VEVENT_CANCELLED)));
    }

    private static boolean isShared(Digest.Item item) {
        return item.deadline().kind().isToldAsOne();
    }

    private Stream<VEvent> goneDays(List<Digest.Item> group, Digest digest, Words words) {
        return group.stream()
                .flatMap(item -> item.gone().stream())
                .distinct()
                .sorted()
                .map(day -> event(group, day, digest, words));
    }

    private static Optional<String> files(Method method, Stream<VEvent> events) {
        var files =
                events.map(
                                event -> {
                                    var calendar = new Calendar();
                                    calendar.add(new ProdId(PRODUCT));
                                    calendar.add(ImmutableVersion.VERSION_2_0);
                                    calendar.add(method);
                                    calendar.add(event);
                                    return FoldedLines.of(calendar.toString());
                                })
                        .collect(Collectors.joining());
        return files.isEmpty() ? Optional.empty() : Optional.of(files);
    }

    private VEvent event(List<Digest.Item> group, Digest digest, Words words) {
        return event(group, group.getFirst().deadline().dueOn(), digest, words);
    }

    private VEvent event(List<Digest.Item> group, LocalDate day, Digest digest, Words words) {
        var item = group.getFirst();
        var deadline = item.deadline();
        var rule = RuleTexts.in(words.language(), deadline.rule());
        var title = MustacheDigestRenderer.title(group, words);
        var event = new VEvent(false);
        event.add(new Uid(name(item, day, digest) + "@" + settings.domain()));
        event.add(new Sequence(sequence(item, digest)));
        event.add(new DtStamp(digest.at()));
        event.add(new DtStart<LocalDate>(new ParameterList(List.of(Value.DATE)), day));
        event.add(new DtEnd<LocalDate>(new ParameterList(List.of(Value.DATE)), day.plusDays(1)));
        event.add(
                new Summary(
                        "[%s] %s – %s"
                                .formatted(
                                        OneLine.of(item.tenantName()),
                                        OneLine.of(deadline.subject().title()),
                                        title)));
        event.add(
                new Description(
                        Stream.concat(
                                        MustacheDigestRenderer.facts(group, words).stream()
                                                .map(fact -> fact.label() + ": " + fact.value()),
                                        Stream.of(
                                                "%s: %s – %s (%s)"
                                                        .formatted(
                                                                words.get("label.rule"),
                                                                rule.summary(),
                                                                rule.id(),
                                                                rule.source())))
                                .collect(Collectors.joining("\n"))));
        event.add(new Url(links.to(item.tenant(), deadline.subject())));
        event.add(new Organizer(URI.create("mailto:" + settings.sender())));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    /// Who is told of a day's questions reads of ever others of them in the one entry.
    private static String name(Digest.Item item, LocalDate day, Digest digest) {
        if (!isShared(item)) {
            return "deadline-" + item.tracked().id().value();
        }
        var whose =
                "%s %s %s %s"
                        .formatted(
                                item.tenant().value(),
                                item.deadline().kind().key(),
                                day,
                                digest.reader().id().value());
        return "day-" + UUID.nameUUIDFromBytes(whose.getBytes(StandardCharsets.UTF_8));
    }

    /// There is one digest of a day.
    private static int sequence(Digest.Item item, Digest digest) {
        return isShared(item)
                ? Math.toIntExact(digest.day().toEpochDay())
                : item.tracked().sequence();
    }
}
