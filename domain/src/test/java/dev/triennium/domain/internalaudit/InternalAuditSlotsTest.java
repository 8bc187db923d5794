package dev.triennium.domain.internalaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.DomainException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.internalaudit.InternalAuditSlots.Wanted;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.SiteId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternalAuditSlotsTest {

    private static final LocalDate DAY = LocalDate.parse("2027-03-01");
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final ColleagueId LEAD = new ColleagueId(new UUID(1, 1));
    private static final ColleagueId SECOND = new ColleagueId(new UUID(1, 2));
    private static final ColleagueId AUDITEE = new ColleagueId(new UUID(1, 3));
    private static final InternalAuditProcessId SALES = new InternalAuditProcessId(new UUID(2, 1));
    private static final SiteId SITE = new SiteId(new UUID(3, 1));

    private static final InternalAudit AUDIT =
            new InternalAudit(
                    new InternalAudit.Facts(
                            new InternalAuditId(new UUID(4, 1)),
                            1,
                            1,
                            new InternalAuditProgrammeId(new UUID(5, 1)),
                            new ManagementSystemId(new UUID(6, 1)),
                            new InternalAudit.Content(
                                    "Audit",
                                    "Does it work?",
                                    null,
                                    AuditMethod.BOTH,
                                    DAY,
                                    DAY.plusDays(1),
                                    DAY.plusDays(15)),
                            1,
                            0,
                            null,
                            new InternalAudit.State.Planned()),
                    new InternalAudit.Coverage(
                            List.of(new StandardId(new UUID(7, 1))),
                            List.of(),
                            List.of(SITE),
                            List.of(SALES)),
                    List.of(
                            new InternalAudit.Member(LEAD, AuditDuty.LEAD_AUDITOR, null, null),
                            new InternalAudit.Member(SECOND, AuditDuty.AUDITOR, null, null)),
                    List.of());

    private static Wanted slot(InternalAuditSlotKind kind, String from, String until) {
        return slot(null, kind, from, until, List.of(LEAD), List.of());
    }

    private static Wanted slot(
            @Nullable Integer number,
            InternalAuditSlotKind kind,
            String from,
            String until,
            List<ColleagueId> auditors,
            List<ColleagueId> auditees) {
        return slot(number, kind, from, until, auditors, auditees, SALES, SITE, null);
    }

    private static Wanted slot(
            @Nullable Integer number,
            InternalAuditSlotKind kind,
            String from,
            String until,
            List<ColleagueId> auditors,
            List<ColleagueId> auditees,
            InternalAuditProcessId process,
            SiteId site,
            @Nullable URI link) {
        return new Wanted(
                number,
                new InternalAuditSlot.Content(
                        kind,
                        null,
                        DAY,
                        LocalTime.parse(from),
                        LocalTime.parse(until),
                        auditors,
                        auditees,
                        process,
                        site,
                        List.of(),
                        link));
    }

    private static void assertRefused(
            Class<? extends DomainException> type, String path, Wanted... slots) {
        assertThatExceptionOfType(type)
                .isThrownBy(() -> AUDIT.planned(List.of(slots)))
                .satisfies(refused -> assertThat(String.join(".", path(refused))).isEqualTo(path));
    }

    private static List<String> path(DomainException refused) {
        return switch (refused) {
            case RuleViolationException one -> one.path();
            case NotFoundException one -> one.path();
            case ValidationException one -> one.violations().getFirst().path();
            default -> List.of();
        };
    }

    @Test
    void auditorsWorkSideBySideAndOneAfterTheOther() {
        var planned =
                AUDIT.planned(
                        List.of(
                                slot(
                                        null,
                                        InternalAuditSlotKind.SLOT,
                                        "09:30",
                                        "11:00",
                                        List.of(LEAD),
                                        List.of(AUDITEE)),
                                slot(
                                        null,
                                        InternalAuditSlotKind.SLOT,
                                        "10:00",
                                        "12:00",
                                        List.of(SECOND),
                                        List.of()),
                                slot(
                                        null,
                                        InternalAuditSlotKind.OPENING,
                                        "09:00",
                                        "09:30",
                                        List.of(LEAD, SECOND),
                                        List.of(AUDITEE)),
                                slot(InternalAuditSlotKind.CLOSING, "12:00", "12:30")));
        assertThat(planned.slots())
                .extracting(InternalAuditSlot::number)
                .containsExactly(3, 1, 2, 4);
        assertThat(planned.facts().lastSlot()).isEqualTo(4);
        assertThat(planned.version()).isEqualTo(2);
        var same =
                planned.slots().stream()
                        .map(one -> new Wanted(one.number(), one.content()))
                        .toList();
        assertThat(planned.planned(same)).isSameAs(planned);
    }

    @Test
    void nobodyIsInTwoSlotsAtOneTime() {
        assertRefused(
                RuleViolationException.class,
                "slots.1.auditorIds.0",
                slot(InternalAuditSlotKind.SLOT, "09:00", "10:00"),
                slot(InternalAuditSlotKind.SLOT, "09:59", "11:00"));
        assertRefused(
                RuleViolationException.class,
                "slots.0.auditeeIds.0",
                slot(
                        null,
                        InternalAuditSlotKind.SLOT,
                        "09:00",
                        "10:00",
                        List.of(LEAD),
                        List.of(LEAD)));
    }

    @Test
    void aSlotEndsAfterItBegins() {
        assertRefused(
                ValidationException.class,
                "slots.0.until",
                slot(InternalAuditSlotKind.SLOT, "09:00", "09:00"));
    }

    @Test
    void theOpeningComesFirstAndTheClosingLast() {
        assertRefused(
                RuleViolationException.class,
                "slots.1.from",
                slot(InternalAuditSlotKind.SLOT, "09:00", "10:00"),
                slot(InternalAuditSlotKind.OPENING, "10:00", "10:30"));
        assertRefused(
                RuleViolationException.class,
                "slots.0.from",
                slot(InternalAuditSlotKind.CLOSING, "09:00", "09:30"),
                slot(InternalAuditSlotKind.SLOT, "10:00", "10:30"));
        assertRefused(
                RuleViolationException.class,
                "slots.0.kind",
                slot(InternalAuditSlotKind.OPENING, "09:00", "09:30"),
                slot(InternalAuditSlotKind.OPENING, "10:00", "10:30"));
    }

    @Test
    void whatIsNotOfTheAuditIsRefused() {
        var kind = InternalAuditSlotKind.SLOT;
        assertRefused(
                RuleViolationException.class,
                "slots.0.auditorIds.1",
                slot(null, kind, "09:00", "10:00", List.of(LEAD, AUDITEE), List.of()));
        assertRefused(
                RuleViolationException.class,
                "slots.0.processId",
                slot(
                        null,
                        kind,
                        "09:00",
                        "10:00",
                        List.of(),
                        List.of(),
                        new InternalAuditProcessId(new UUID(2, 2)),
                        SITE,
                        null));
        assertRefused(
                RuleViolationException.class,
                "slots.0.siteId",
                slot(
                        null,
                        kind,
                        "09:00",
                        "10:00",
                        List.of(),
                        List.of(),
                        SALES,
                        new SiteId(new UUID(3, 2)),
                        null));
        assertRefused(
                NotFoundException.class,
                "slots.0.number",
                slot(7, kind, "09:00", "10:00", List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://meet.example.com", "javascript:alert(1)", "/audit"})
    void aLinkIsOneThatABrowserOpensOverTls(String link) {
        assertRefused(
                ValidationException.class,
                "slots.0.link",
                slot(
                        null,
                        InternalAuditSlotKind.SLOT,
                        "09:00",
                        "10:00",
                        List.of(),
                        List.of(),
                        SALES,
                        SITE,
                        URI.create(link)));
    }

    @Test
    void whatIsCancelledIsPlannedNoMore() {
        var step = new InternalAudit.Step(NOW, new PersonId(new UUID(8, 1)));
        var cancelled = AUDIT.cancelled(step, "Nobody has time");
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> cancelled.planned(List.of()));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> cancelled.planSent(NOW));
    }

    @Test
    void whoTakesAnAuditOverTakesTheSlotsThatTheyHaveTimeFor() {
        var planned =
                AUDIT.planned(
                        List.of(
                                slot(InternalAuditSlotKind.SLOT, "09:00", "10:00"),
                                slot(InternalAuditSlotKind.SLOT, "10:00", "11:00"),
                                slot(
                                        null,
                                        InternalAuditSlotKind.SLOT,
                                        "10:30",
                                        "11:30",
                                        List.of(SECOND),
                                        List.of())));
        assertThat(planned.handedOver(LEAD, SECOND).slots())
                .extracting(one -> one.content().auditors())
                .containsExactly(List.of(SECOND), List.of(), List.of(SECOND));
    }
}
