package dev.triennium.api.internalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.internalaudit.InternalAuditProcessId;
import dev.triennium.domain.internalaudit.InternalAuditService;
import dev.triennium.domain.internalaudit.InternalAuditSlot;
import dev.triennium.domain.internalaudit.InternalAuditSlotKind;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.SiteId;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

record InternalAuditSlotInput(
        @Nullable Integer number,
        InternalAuditSlotKind kind,
        @PlainText(max = InternalAuditSlot.MAX_TOPIC) @Nullable String topic,
        LocalDate day,
        String from,
        String until,
        List<ColleagueId> auditorIds,
        List<ColleagueId> auditeeIds,
        @Nullable InternalAuditProcessId processId,
        @Nullable SiteId siteId,
        List<ClauseId> clauseIds,
        @Nullable URI link) {

    private static final Pattern TIME = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d");

    /// @param at its path in the input
    InternalAuditService.PlanSlot toSlot(String at) {
        return new InternalAuditService.PlanSlot(
                number,
                new InternalAuditSlot.Content(
                        kind,
                        topic,
                        day,
                        time(at + ".from", from),
                        time(at + ".until", until),
                        auditorIds,
                        auditeeIds,
                        processId,
                        siteId,
                        clauseIds,
                        link));
    }

    private static LocalTime time(String at, String text) {
        if (!TIME.matcher(text).matches()) {
            throw new ValidationException(at, "A time of day is from 00:00 to 23:59.");
        }
        return LocalTime.parse(text);
    }
}
