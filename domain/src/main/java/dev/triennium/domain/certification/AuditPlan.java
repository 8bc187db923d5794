package dev.triennium.domain.certification;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.CivilMonths;
import dev.triennium.domain.certification.cycle.CycleMilestone;
import dev.triennium.domain.certification.cycle.RuledDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps the audits of a cycle in step with its dates. Planning twice changes nothing.
final class AuditPlan {

    private AuditPlan() {}

    static Dossier planned(Dossier dossier, CertificationCycle cycle, IdGenerator ids) {
        var yearEnd = CivilMonths.lastDayOfYear(dossier.calendarYears(cycle).firstUncovered());
        var surveillance1 = Window.of(AuditKind.SURVEILLANCE_1, cycle.surveillance1());
        var surveillance2 = Window.of(AuditKind.SURVEILLANCE_2, cycle.surveillance2());
        var recertification = Window.of(AuditKind.RECERTIFICATION, cycle.recertificationAudit());
        // The next surveillance covers the first calendar year that has no audit yet.
        if (isToCome(dossier, cycle, AuditKind.SURVEILLANCE_1)) {
            surveillance1 = surveillance1.within(yearEnd);
        } else {
            surveillance2 = surveillance2.within(yearEnd);
        }
        var result = dossier;
        for (var window : List.of(surveillance1, surveillance2, recertification)) {
            result = planned(result, cycle, window, ids);
        }
        return result;
    }

    /// Audits of the cycle that nobody will carry out any more.
    static Dossier cancelled(Dossier dossier, CertificationCycle cycle) {
        return dossier.withAuditsChanged(
                audit ->
                        audit.cycleNumber() == cycle.number() && audit.isOpen()
                                ? audit.cancelled()
                                : audit);
    }

    private static boolean isToCome(Dossier dossier, CertificationCycle cycle, AuditKind kind) {
        return dossier.audit(cycle.number(), kind).map(PlannedAudit::isOpen).orElse(true);
    }

    private static Dossier planned(
            Dossier dossier, CertificationCycle cycle, Window window, IdGenerator ids) {
        var existing = dossier.audit(cycle.number(), window.kind());
        if (existing.isEmpty()) {
            return dossier.plus(
                    PlannedAudit.within(
                            new PlannedAuditId(ids.next()),
                            cycle.number(),
                            window.kind(),
                            window.earliest(),
                            window.target(),
                            window.latest()));
        }
        var audit = existing.get();
        return audit.isOpen() ? dossier.replacing(moved(audit, window)) : dossier;
    }

    private static PlannedAudit moved(PlannedAudit audit, Window window) {
        var earliest = audit.earliest();
        var latest = audit.latest();
        var newEarliest = window.earliest();
        return audit.withWindow(
                earliest == null || newEarliest == null
                        ? newEarliest
                        : earliest.replacedBy(newEarliest),
                audit.target().replacedBy(window.target()),
                latest == null ? window.latest() : latest.replacedBy(window.latest()));
    }

    private record Window(
            AuditKind kind, @Nullable RuledDate earliest, RuledDate target, RuledDate latest) {

        static Window of(AuditKind kind, CycleMilestone milestone) {
            var earliest = milestone.earliest();
            var latest = milestone.latest();
            return new Window(
                    kind,
                    earliest == null ? null : RuledDate.computed(earliest, milestone.rule()),
                    RuledDate.computed(milestone.target(), milestone.rule()),
                    RuledDate.computed(
                            latest == null ? milestone.target() : latest, milestone.rule()));
        }

        Window within(LocalDate yearEnd) {
            if (!latest.on().isAfter(yearEnd)) {
                return this;
            }
            var last = RuledDate.computed(yearEnd, CertificationRule.AP_4);
            return new Window(
                    kind,
                    earliest == null || earliest.on().isAfter(yearEnd) ? null : earliest,
                    target.on().isAfter(yearEnd) ? last : target,
                    last);
        }
    }
}
