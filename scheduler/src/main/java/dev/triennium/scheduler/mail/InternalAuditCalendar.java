package dev.triennium.scheduler.mail;

import dev.triennium.domain.internalaudit.InternalAuditInvitationNotice;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/// Slots of audits' plans as calendar requests (RFC 5546) to one attendee. A slot keeps its `UID`
/// for good; a calendar that knows it moves or removes it when a higher `SEQUENCE` comes. The times
/// are instants, since a zone of a calendar would have to be described in each.
@Component
class InternalAuditCalendar {

    private static final String PRODUCT = "-//Triennium//Internal audits//EN";

    private final MailSettings settings;

    InternalAuditCalendar(MailSettings settings) {
        this.settings = settings;
    }

    /// @param description of the slot; empty when it is off
    String of(InternalAuditInvitationNotice notice, String title, String description) {
        var plan = notice.plan();
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(plan == null ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        var event = new VEvent(false);
        event.add(new Uid(uid(notice)));
        event.add(new Sequence(notice.sequence()));
        event.add(new DtStamp(notice.at()));
        event.add(new DtStart<>(notice.slot().starts()));
        event.add(new DtEnd<>(notice.slot().ends()));
        event.add(new Summary("[%s] %s".formatted(OneLine.of(notice.organisation()), title)));
        event.add(
                new Organizer(
                        new ParameterList(List.of(new Cn(name(notice.organisation())))),
                        mailto(settings.sender().toString())));
        event.add(
                new Attendee(
                        new ParameterList(
                                List.of(
                                        new Cn(name(notice.reader())),
                                        Role.REQ_PARTICIPANT,
                                        PartStat.NEEDS_ACTION,
                                        new Rsvp(false))),
                        mailto(notice.address())));
        if (plan != null) {
            event.add(new Description(description));
            if (plan.site() != null) {
                event.add(new Location(OneLine.of(plan.site())));
            } else if (plan.link() != null) {
                event.add(new Location(plan.link().toString()));
            }
            if (plan.link() != null) {
                event.add(new Url(plan.link()));
            }
        }
        event.add(
                plan == null ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        calendar.add(event);
        return FoldedLines.of(calendar.toString());
    }

    private String uid(InternalAuditInvitationNotice notice) {
        return "internal-audit-%s-%d@%s"
                .formatted(notice.audit().value(), notice.slot().number(), settings.domain());
    }

    /// No quotation mark stands in a parameter.
    private static String name(String text) {
        return OneLine.of(text).replace('"', '\'');
    }

    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("No address can be written of an attendee", e);
        }
    }
}
