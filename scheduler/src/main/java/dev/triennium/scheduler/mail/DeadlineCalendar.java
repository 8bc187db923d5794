package dev.triennium.scheduler.mail;

import dev.triennium.domain.reminder.Digest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
/// or removes it when a higher `SEQUENCE` comes. Questions of one day share the entry of the first.
@Component
class DeadlineCalendar {

    private static final String PRODUCT = "-//Triennium//Deadlines//EN";

    private final MailSettings settings;
    private final MailLinks links;

    DeadlineCalendar(MailSettings settings, MailLinks links) {
        this.settings = settings;
        this.links = links;
    }

    Optional<String> toAdd(Digest digest, Words words) {
        return calendar(
                ImmutableMethod.PUBLISH,
                digest.groups().stream()
                        .map(List::getFirst)
                        .filter(item -> !MustacheDigestRenderer.isCalledOff(item))
                        .map(
                                item ->
                                        event(item, digest, words)
                                                .<VEvent>add(ImmutableStatus.VEVENT_CONFIRMED))
                        .toList());
    }

    Optional<String> toRemove(Digest digest, Words words) {
        return calendar(
                ImmutableMethod.CANCEL,
                digest.items().stream()
                        .filter(MustacheDigestRenderer::isCalledOff)
                        .map(
                                item ->
                                        event(item, digest, words)
                                                .<VEvent>add(ImmutableStatus.VEVENT_CANCELLED))
                        .toList());
    }

    private static Optional<String> calendar(Method method, List<VEvent> events) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(method);
        events.forEach(calendar::add);
        return Optional.of(calendar.toString());
    }

    private VEvent event(Digest.Item item, Digest digest, Words words) {
        var deadline = item.deadline();
        var title = MustacheDigestRenderer.title(deadline, words);
        var event = new VEvent(false);
        event.add(new Uid("deadline-" + item.tracked().id().value() + "@" + settings.domain()));
        event.add(new Sequence(item.tracked().sequence()));
        event.add(new DtStamp(digest.at()));
        event.add(new DtStart<LocalDate>(new ParameterList(List.of(Value.DATE)), deadline.dueOn()));
        event.add(
                new DtEnd<LocalDate>(
                        new ParameterList(List.of(Value.DATE)), deadline.dueOn().plusDays(1)));
        event.add(
                new Summary(
                        "[%s] %s – %s"
                                .formatted(
                                        OneLine.of(item.tenantName()),
                                        OneLine.of(deadline.subject().title()),
                                        title)));
        event.add(
                new Description(
                        "%s: %s (%s)"
                                .formatted(
                                        words.get("label.rule"),
                                        deadline.rule().id(),
                                        deadline.rule().source())));
        event.add(new Url(links.to(item.tenant(), deadline.subject())));
        event.add(new Organizer(URI.create("mailto:" + settings.sender())));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }
}
