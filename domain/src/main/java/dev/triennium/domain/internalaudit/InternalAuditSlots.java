package dev.triennium.domain.internalaudit;

import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.internalaudit.InternalAuditSlot.Content;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The plan of one audit as somebody wants it, held to what it says of itself and of the audit.
final class InternalAuditSlots {

    private InternalAuditSlots() {}

    /// @param number of the slot that is changed; null: it is a new one
    record Wanted(@Nullable Integer number, Content content) {}

    /// @return in the order of their times, new ones with numbers that no slot of the audit ever
    ///     had
    static List<InternalAuditSlot> of(InternalAudit audit, List<Wanted> wanted) {
        if (wanted.size() > InternalAuditSlot.MAX_SLOTS) {
            throw new LimitExceededException(
                    "slots",
                    InternalAuditSlot.MAX_SLOTS,
                    "The list has at most {0} items.",
                    InternalAuditSlot.MAX_SLOTS);
        }
        for (var index = 0; index < wanted.size(); index++) {
            requireWithin(audit, wanted.get(index).content(), "slots." + index);
            requireOfAudit(audit, wanted.get(index).content(), "slots." + index);
        }
        requireMeetings(wanted);
        requireOneAtATime(wanted);
        return numbered(audit, wanted);
    }

    private static void requireWithin(InternalAudit audit, Content slot, String at) {
        var days = audit.facts().content();
        if (slot.day().isBefore(days.startsOn()) || slot.day().isAfter(days.endsOn())) {
            throw InternalAuditRule.PLANNED_BY_SLOTS.refused(
                    at + ".day", "The audit is from {0} to {1}.", days.startsOn(), days.endsOn());
        }
        if (!slot.until().isAfter(slot.from())) {
            throw new ValidationException(at + ".until", "A slot ends after it begins.");
        }
        var link = slot.link();
        if (link != null
                && !("https".equalsIgnoreCase(link.getScheme()) && link.getHost() != null)) {
            throw new ValidationException(
                    at + ".link", "The address must be an absolute https URL.");
        }
        if (link != null && link.toString().length() > InternalAuditSlot.MAX_LINK) {
            throw new ValidationException(
                    at + ".link",
                    "The address has at most {0} characters.",
                    InternalAuditSlot.MAX_LINK);
        }
    }

    private static void requireOfAudit(InternalAudit audit, Content slot, String at) {
        requireDistinct(slot.auditors(), at + ".auditorIds", InternalAudit.MAX_TEAM);
        requireDistinct(slot.auditees(), at + ".auditeeIds", InternalAuditSlot.MAX_AUDITEES);
        requireDistinct(slot.clauses(), at + ".clauseIds", InternalAuditSlot.MAX_CLAUSES);
        for (var index = 0; index < slot.auditors().size(); index++) {
            if (audit.member(slot.auditors().get(index)).isEmpty()) {
                throw InternalAuditRule.PLANNED_BY_SLOTS.refused(
                        at + ".auditorIds." + index, "They are not in the team of the audit.");
            }
        }
        for (var index = 0; index < slot.auditees().size(); index++) {
            if (slot.auditors().contains(slot.auditees().get(index))) {
                throw InternalAuditRule.PLANNED_BY_SLOTS.refused(
                        at + ".auditeeIds." + index, "Nobody audits themselves.");
            }
        }
        var coverage = audit.coverage();
        if (!holds(coverage.processes(), slot.process())) {
            throw InternalAuditRule.PLANNED_BY_SLOTS.refused(
                    at + ".processId", "The process is not in the scope of the audit.");
        }
        if (!holds(coverage.sites(), slot.site())) {
            throw InternalAuditRule.PLANNED_BY_SLOTS.refused(
                    at + ".siteId", "The site is not in the scope of the audit.");
        }
    }

    /// An empty scope holds all.
    private static <T> boolean holds(List<T> scope, @Nullable T one) {
        return one == null || scope.isEmpty() || scope.contains(one);
    }

    private static void requireDistinct(List<?> given, String at, int most) {
        if (given.size() > most) {
            throw new LimitExceededException(at, most, "The list has at most {0} items.", most);
        }
        var seen = new HashSet<Object>();
        for (var index = 0; index < given.size(); index++) {
            if (!seen.add(given.get(index))) {
                throw new ValidationException(at + "." + index, "It is named twice.");
            }
        }
    }

    private static void requireMeetings(List<Wanted> wanted) {
        for (var index = 0; index < wanted.size(); index++) {
            var one = wanted.get(index).content();
            for (var other = 0; other < wanted.size(); other++) {
                if (other != index) {
                    requireMeeting(one, wanted.get(other).content(), "slots." + index);
                }
            }
        }
    }

    private static void requireMeeting(Content one, Content other, String at) {
        switch (one.kind()) {
            case OPENING -> {
                if (other.kind() == InternalAuditSlotKind.OPENING) {
                    throw InternalAuditRule.PLANNED_BY_SLOTS.refused(
                            at + ".kind", "An audit has one opening meeting.");
                }
                if (other.starts().isBefore(one.ends())) {
                    throw InternalAuditRule.PLANNED_BY_SLOTS.refused(
                            at + ".from", "The opening meeting comes before all other slots.");
                }
            }
            case CLOSING -> {
                if (other.kind() == InternalAuditSlotKind.CLOSING) {
                    throw InternalAuditRule.PLANNED_BY_SLOTS.refused(
                            at + ".kind", "An audit has one closing meeting.");
                }
                if (other.ends().isAfter(one.starts())) {
                    throw InternalAuditRule.PLANNED_BY_SLOTS.refused(
                            at + ".from", "The closing meeting comes after all other slots.");
                }
            }
            case SLOT -> {
                // Several auditors work at once.
            }
        }
    }

    private static void requireOneAtATime(List<Wanted> wanted) {
        for (var index = 0; index < wanted.size(); index++) {
            var one = wanted.get(index).content();
            for (var earlier : wanted.subList(0, index)) {
                if (one.isAtOnceWith(earlier.content())) {
                    var busy = earlier.content().people().collect(Collectors.toSet());
                    requireNobodyOf(busy, one.auditors(), "slots." + index + ".auditorIds");
                    requireNobodyOf(busy, one.auditees(), "slots." + index + ".auditeeIds");
                }
            }
        }
    }

    private static void requireNobodyOf(Set<?> busy, List<?> people, String at) {
        for (var index = 0; index < people.size(); index++) {
            if (busy.contains(people.get(index))) {
                throw InternalAuditRule.PLANNED_BY_SLOTS.refused(
                        at + "." + index, "They are in another slot at that time.");
            }
        }
    }

    private static List<InternalAuditSlot> numbered(InternalAudit audit, List<Wanted> wanted) {
        var known =
                audit.slots().stream().map(InternalAuditSlot::number).collect(Collectors.toSet());
        var named = new HashSet<Integer>();
        var last = audit.facts().lastSlot();
        var all = new ArrayList<InternalAuditSlot>();
        for (var index = 0; index < wanted.size(); index++) {
            var number = wanted.get(index).number();
            if (number == null) {
                last++;
                number = last;
            } else if (!known.contains(number)) {
                throw new NotFoundException("slots." + index + ".number");
            } else if (!named.add(number)) {
                throw new ValidationException("slots." + index + ".number", "It is named twice.");
            }
            all.add(new InternalAuditSlot(number, wanted.get(index).content()));
        }
        all.sort(InternalAuditSlot.BY_TIME);
        return List.copyOf(all);
    }

    /// That the plan still fits an audit whose days or scope have changed.
    static void requireStillWithin(InternalAudit audit) {
        var days = audit.facts().content();
        for (var one : audit.slots()) {
            var slot = one.content();
            if (slot.day().isBefore(days.startsOn())) {
                throw InternalAuditRule.PLANNED_BY_SLOTS.refused(
                        "startsOn", "A slot of the plan is on {0}.", slot.day());
            }
            if (slot.day().isAfter(days.endsOn())) {
                throw InternalAuditRule.PLANNED_BY_SLOTS.refused(
                        "endsOn", "A slot of the plan is on {0}.", slot.day());
            }
            if (!holds(audit.coverage().processes(), slot.process())) {
                throw InternalAuditRule.PLANNED_BY_SLOTS.refused(
                        "processIds", "A slot of the plan is about another process.");
            }
            if (!holds(audit.coverage().sites(), slot.site())) {
                throw InternalAuditRule.PLANNED_BY_SLOTS.refused(
                        "siteIds", "A slot of the plan is at another site.");
            }
        }
    }
}
