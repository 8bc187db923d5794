package dev.triennium.domain.certification;

import dev.triennium.domain.certification.Cycled.Expired;
import dev.triennium.domain.certification.Cycled.ExpiredRestorable;
import dev.triennium.domain.certification.Cycled.Suspended;
import dev.triennium.domain.certification.Cycled.TransferInReview;
import dev.triennium.domain.certification.Ended.Cancelled;
import dev.triennium.domain.certification.Ended.Refused;
import dev.triennium.domain.certification.Ended.TransferredOut;
import dev.triennium.domain.certification.Ended.Withdrawn;
import dev.triennium.domain.certification.Preparing.Applied;
import dev.triennium.domain.certification.Preparing.Contracted;
import dev.triennium.domain.certification.Preparing.DecisionPending;
import dev.triennium.domain.certification.Preparing.NcResolution;
import dev.triennium.domain.certification.Preparing.Stage1Done;
import dev.triennium.domain.certification.Preparing.Stage1Planned;
import dev.triennium.domain.certification.Preparing.Stage2Done;
import dev.triennium.domain.certification.Preparing.Stage2Planned;
import dev.triennium.domain.certification.Preparing.Stage2RepeatRequired;
import dev.triennium.domain.certification.Surveyed.InForce;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.EditionTransition;
import dev.triennium.domain.certification.cycle.StageDeadlines;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.reminder.DeadlineSubject.Fact;
import dev.triennium.domain.standard.Designations;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people are reminded of in a state. A deadline that is left out is over; one that will not
/// come any more is called off.
final class CertificationDeadlines {

    static final String SUBJECT_TYPE = "Certification";

    /// Of a finding, in a list or a title.
    private static final int FIRST_WORDS = 60;

    private final DeadlineSubject subject;
    private final Dossier dossier;
    private final List<Deadline> deadlines = new ArrayList<>();

    private CertificationDeadlines(DeadlineSubject subject, Dossier dossier) {
        this.subject = subject;
        this.dossier = dossier;
    }

    static List<Deadline> of(
            Certification certification, Editions.Edition edition, String bodyName) {
        var dossier = certification.dossier();
        var subject =
                new DeadlineSubject(
                        SUBJECT_TYPE,
                        certification.id().value(),
                        title(dossier, edition, bodyName),
                        facts(dossier, edition, bodyName));
        return new CertificationDeadlines(subject, dossier).collect(certification, edition);
    }

    /// An organisation may have two certifications of one standard.
    private static String title(Dossier dossier, Editions.Edition edition, String bodyName) {
        var standard = Designations.withoutEdition(edition.designation());
        var which = dossier.currentCertificate().map(Certificate::number).orElse(bodyName);
        var title = "%s (%s)".formatted(standard, which);
        return title.length() > DeadlineSubject.MAX_TITLE_LENGTH ? standard : title;
    }

    private static List<Fact> facts(Dossier dossier, Editions.Edition edition, String bodyName) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(CertificationReminders.STANDARD, edition.designation()));
        dossier.currentCertificate()
                .map(
                        certificate ->
                                new Fact(CertificationReminders.CERTIFICATE, certificate.number()))
                .ifPresent(facts::add);
        facts.add(new Fact(CertificationReminders.BODY, bodyName));
        return facts;
    }

    private List<Deadline> collect(Certification certification, Editions.Edition edition) {
        switch (certification) {
            case Stage1Planned _ ->
                    stage(AuditKind.STAGE_1, CertificationDeadlineKind.STAGE_1_AUDIT);
            case Stage2Planned _ ->
                    stage(AuditKind.STAGE_2, CertificationDeadlineKind.STAGE_2_AUDIT);
            case NcResolution resolution -> {
                findings();
                if (dossier.hasUnverifiedMajor()) {
                    open(
                            CertificationDeadlineKind.STAGE_2_NONCONFORMITIES,
                            cycleSlot(dossier.upcomingCycleNumber(), "stage-2"),
                            0,
                            resolution.findingsLimit(),
                            null,
                            CertificationRule.DEC_5);
                }
            }
            case InForce inForce -> running(inForce.cycle(), edition);
            case TransferInReview transfer -> running(transfer.cycle(), edition);
            case Suspended suspended -> {
                running(suspended.cycle(), edition);
                open(
                        CertificationDeadlineKind.SUSPENSION,
                        "suspension/" + suspended.suspendedOn(),
                        0,
                        suspended.limit(),
                        null,
                        CertificationRule.SU_4);
            }
            case ExpiredRestorable restorable -> {
                var cycle = restorable.cycle();
                findings();
                audits(cycle);
                open(
                        CertificationDeadlineKind.RESTORATION,
                        cycleSlot(cycle.number(), "restoration"),
                        0,
                        cycle.restorationLimit(),
                        cycle.expiresOn(),
                        CertificationRule.RC_8);
            }
            case Stage2RepeatRequired _ -> {
                stagesCalledOff();
                findings();
                open(
                        CertificationDeadlineKind.STAGE_2_REPEAT,
                        cycleSlot(dossier.upcomingCycleNumber(), "stage-2-repeat"),
                        0,
                        Stages.findingsLimit(dossier).on().plusDays(1),
                        null,
                        CertificationRule.DEC_5);
            }
            case Expired expired -> {
                var cycle = expired.cycle();
                var lastDay =
                        Stages.isRecertificationStarted(dossier, cycle)
                                ? cycle.restorationLimit()
                                : cycle.expiresOn();
                open(
                        CertificationDeadlineKind.ENDED,
                        cycleSlot(cycle.number(), "ended"),
                        0,
                        lastDay.plusDays(1),
                        null,
                        CertificationRule.RC_8);
            }
            case Stage1Done stage1 -> {
                stagesCalledOff();
                stageGap(stage1.stage1LastDay());
            }
            case Contracted _ -> stagesCalledOff();
            case Applied _, Stage2Done _, DecisionPending _, Refused _ -> {
                // Nothing is due.
            }
            case Cancelled _, Withdrawn _, TransferredOut _ -> calledOff();
        }
        return List.copyOf(deadlines);
    }

    private void running(CertificationCycle cycle, Editions.Edition edition) {
        findings();
        audits(cycle);
        var isAudited = dossier.lastDayOf(cycle.number(), AuditKind.RECERTIFICATION).isPresent();
        var isStarted = Stages.isRecertificationStarted(dossier, cycle);
        if (!isStarted && !isAudited) {
            recertification(
                    cycle,
                    CertificationDeadlineKind.RECERTIFICATION_PLANNING,
                    CertificationRule.RC_1);
            recertification(
                    cycle,
                    CertificationDeadlineKind.RECERTIFICATION_CONTRACT,
                    CertificationRule.RC_1);
            if (!hasAgreedDay(cycle)) {
                recertification(
                        cycle,
                        CertificationDeadlineKind.RECERTIFICATION_AUDIT_DATE,
                        CertificationRule.RC_1);
            }
        }
        if (!isAudited) {
            recertification(
                    cycle,
                    CertificationDeadlineKind.RECERTIFICATION_AUDIT_OPEN,
                    CertificationRule.RC_1);
        }
        recertification(cycle, CertificationDeadlineKind.EXPIRY, CertificationRule.RC_7);
        calendarYear(cycle);
        transfer(cycle);
        edition.transition().ifPresent(this::transition);
    }

    /// Of several years the first: from then on the cycle has a gap.
    private void calendarYear(CertificationCycle cycle) {
        var year = dossier.calendarYears(cycle).firstUncovered();
        var after = LocalDate.of(year + 1, Month.JANUARY, 1);
        if (!after.isAfter(cycle.expiresOn())) {
            open(
                    CertificationDeadlineKind.CALENDAR_YEAR_GAP,
                    cycleSlot(cycle.number(), "year-" + year),
                    0,
                    after,
                    null,
                    CertificationRule.AP_4);
        }
    }

    private void transfer(CertificationCycle cycle) {
        var lostOn = dossier.accreditationLostOn();
        if (lostOn != null) {
            open(
                    CertificationDeadlineKind.TRANSFER,
                    cycleSlot(cycle.number(), "transfer"),
                    0,
                    cycle.transferLimit(lostOn),
                    null,
                    CertificationRule.TR_3);
        }
    }

    private void stageGap(LocalDate stage1LastDay) {
        var cycle = dossier.upcomingCycleNumber();
        open(
                CertificationDeadlineKind.STAGE_1_STALE,
                cycleSlot(cycle, "stage-1"),
                0,
                StageDeadlines.stage1FreshUntil(stage1LastDay, dossier.parameters()).plusDays(1),
                null,
                CertificationRule.ST_1);
        open(
                CertificationDeadlineKind.STAGE_1_REVIEW,
                cycleSlot(cycle, "stage-1"),
                0,
                StageDeadlines.stageGapLimit(stage1LastDay, dossier.parameters()).plusDays(1),
                null,
                CertificationRule.ST_1);
    }

    /// Whoever acts on a day that is not sure has to see that in the day itself.
    private void transition(EditionTransition transition) {
        add(
                transition.isUnverified()
                        ? subject.with(
                                List.of(
                                        new Fact(
                                                CertificationReminders.DAY,
                                                CertificationReminders.UNVERIFIED)))
                        : subject,
                CertificationDeadlineKind.TRANSITION,
                "transition",
                0,
                transition.deadline(),
                null,
                Deadline.State.OPEN,
                CertificationRule.TS_2);
    }

    private boolean hasAgreedDay(CertificationCycle cycle) {
        return dossier.audit(cycle.number(), AuditKind.RECERTIFICATION)
                .map(audit -> audit.agreedOn() != null)
                .orElse(false);
    }

    private void recertification(
            CertificationCycle cycle, CertificationDeadlineKind kind, CertificationRule rule) {
        open(kind, cycleSlot(cycle.number(), "expiry"), 0, cycle.expiresOn(), null, rule);
    }

    private void stage(AuditKind kind, CertificationDeadlineKind as) {
        var cycle = dossier.upcomingCycleNumber();
        dossier.audit(cycle, kind)
                .filter(PlannedAudit::isOpen)
                .ifPresent(audit -> agreed(audit, as, 0));
    }

    private void audits(CertificationCycle cycle) {
        dossier.audits().stream()
                .filter(audit -> audit.cycleNumber() == cycle.number() && audit.isOpen())
                .forEach(this::audit);
    }

    private void audit(PlannedAudit audit) {
        switch (audit.kind()) {
            case SURVEILLANCE_1, SURVEILLANCE_2, SURVEILLANCE_3, SURVEILLANCE_4, SURVEILLANCE_5 ->
                    surveillance(audit, audit.kind().surveillanceNumber());
            case RECERTIFICATION -> {
                if (audit.startedOn() == null) {
                    agreed(audit, CertificationDeadlineKind.RECERTIFICATION_AUDIT, 0);
                    preparation(audit);
                }
            }
            case STAGE_1, STAGE_2 -> {
                // They have deadlines of their own before the first decision.
            }
        }
    }

    private void surveillance(PlannedAudit audit, int ordinal) {
        agreed(audit, CertificationDeadlineKind.SURVEILLANCE_AUDIT, ordinal);
        preparation(audit);
        var latest = audit.latest();
        var isAgreedInTime =
                latest != null
                        && audit.agreedOn() != null
                        && !audit.agreedOn().isAfter(latest.on())
                        && audit.state() != PlannedAudit.State.OVERDUE;
        if (latest != null && !isAgreedInTime) {
            open(
                    CertificationDeadlineKind.SURVEILLANCE_LATEST,
                    slot(audit),
                    ordinal,
                    latest.on(),
                    null,
                    latest.rule());
        }
    }

    private void agreed(PlannedAudit audit, CertificationDeadlineKind kind, int ordinal) {
        var agreedOn = audit.agreedOn();
        if (agreedOn == null) {
            calledOff(audit);
        } else {
            open(kind, slot(audit), ordinal, agreedOn, null, audit.target().rule());
        }
    }

    private void preparation(PlannedAudit audit) {
        var agreedOn = audit.agreedOn();
        add(
                subject.with(List.of(new Fact(CertificationReminders.AUDIT, audit.kind().name()))),
                CertificationDeadlineKind.AUDIT_PREPARATION,
                slot(audit),
                0,
                agreedOn == null ? audit.target().on() : agreedOn,
                null,
                Deadline.State.OPEN,
                audit.target().rule());
    }

    private void findings() {
        for (var finding : dossier.findings()) {
            var due = finding.deadlines();
            if (due != null && !finding.isSettled()) {
                var isMajor = finding.grade() == FindingGrade.MAJOR;
                add(
                        subject.with(facts(finding)),
                        isMajor
                                ? CertificationDeadlineKind.MAJOR_NONCONFORMITY
                                : CertificationDeadlineKind.NONCONFORMITY_RESPONSE,
                        "finding/" + finding.id().value(),
                        0,
                        isMajor ? due.dueOn() : due.planOn(),
                        null,
                        Deadline.State.OPEN,
                        CertificationRule.NC_2,
                        finding.assignee());
            }
        }
    }

    private static List<Fact> facts(Finding finding) {
        return List.of(
                new Fact(CertificationReminders.CLAUSE, finding.clause()),
                new Fact(CertificationReminders.GRADE, finding.grade().name()),
                new Fact(CertificationReminders.FINDING, firstWords(finding.statement())));
    }

    private static String firstWords(String text) {
        var words = text.strip();
        if (words.codePointCount(0, words.length()) <= FIRST_WORDS) {
            return words;
        }
        var start = words.substring(0, words.offsetByCodePoints(0, FIRST_WORDS));
        var end = start.lastIndexOf(' ');
        return (end > 0 ? start.substring(0, end) : start) + "…";
    }

    /// Agreed audits that will not take place.
    private void calledOff() {
        dossier.audits().stream()
                .filter(audit -> audit.state() == PlannedAudit.State.CANCELLED)
                .forEach(this::calledOff);
    }

    /// Stages that were agreed and taken back or postponed.
    private void stagesCalledOff() {
        dossier.audits().stream()
                .filter(
                        audit ->
                                audit.cycleNumber() == dossier.upcomingCycleNumber()
                                        && audit.kind().isStage()
                                        && audit.completedOn() == null)
                .forEach(this::calledOff);
    }

    private void calledOff(PlannedAudit audit) {
        var day = audit.agreedOn() == null ? audit.calledOffOn() : audit.agreedOn();
        if (day == null) {
            return;
        }
        var kind =
                switch (audit.kind()) {
                    case STAGE_1 -> CertificationDeadlineKind.STAGE_1_AUDIT;
                    case STAGE_2 -> CertificationDeadlineKind.STAGE_2_AUDIT;
                    case SURVEILLANCE_1,
                            SURVEILLANCE_2,
                            SURVEILLANCE_3,
                            SURVEILLANCE_4,
                            SURVEILLANCE_5 ->
                            CertificationDeadlineKind.SURVEILLANCE_AUDIT;
                    case RECERTIFICATION -> CertificationDeadlineKind.RECERTIFICATION_AUDIT;
                };
        add(
                subject,
                kind,
                slot(audit),
                audit.kind().isSurveillance() ? audit.kind().surveillanceNumber() : 0,
                day,
                null,
                Deadline.State.CANCELLED,
                audit.target().rule());
    }

    private static String slot(PlannedAudit audit) {
        return cycleSlot(audit.cycleNumber(), audit.id().value().toString());
    }

    private static String cycleSlot(int cycleNumber, String what) {
        return "cycle-" + cycleNumber + "/" + what;
    }

    private void open(
            CertificationDeadlineKind kind,
            String slot,
            int ordinal,
            LocalDate dueOn,
            @Nullable LocalDate startsOn,
            CertificationRule rule) {
        add(subject, kind, slot, ordinal, dueOn, startsOn, Deadline.State.OPEN, rule);
    }

    private void add(
            DeadlineSubject about,
            CertificationDeadlineKind kind,
            String slot,
            int ordinal,
            LocalDate dueOn,
            @Nullable LocalDate startsOn,
            Deadline.State state,
            CertificationRule rule) {
        add(about, kind, slot, ordinal, dueOn, startsOn, state, rule, null);
    }

    private void add(
            DeadlineSubject about,
            CertificationDeadlineKind kind,
            String slot,
            int ordinal,
            LocalDate dueOn,
            @Nullable LocalDate startsOn,
            Deadline.State state,
            CertificationRule rule,
            @Nullable ColleagueId owner) {
        deadlines.add(
                new Deadline(
                        about,
                        kind,
                        slot,
                        ordinal,
                        dueOn,
                        startsOn,
                        state,
                        rule.reference(),
                        owner));
    }
}
