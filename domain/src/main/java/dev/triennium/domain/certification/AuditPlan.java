package dev.triennium.domain.certification;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.CivilMonths;
import dev.triennium.domain.certification.cycle.CycleMilestone;
import dev.triennium.domain.certification.cycle.RuledDate;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Keeps the audits of a cycle in step with its dates. Planning twice changes nothing.
final class AuditPlan {

    private AuditPlan() {}

    static Dossier planned(Dossier dossier, CertificationCycle cycle, IdGenerator ids) {
        var yearEnd = CivilMonths.lastDayOfYear(dossier.calendarYears(cycle).firstUncovered());
        var windows = new ArrayList<Window>();
        // The next surveillance covers the first calendar year that has no audit yet.
        var isNext = true;
        for (var milestone : cycle.surveillances()) {
            var window = Window.of(AuditKind.valueOf(milestone.kind().name()), milestone);
            var isToCome = isToCome(dossier, cycle, window.kind());
            windows.add(isToCome && isNext ? window.within(yearEnd) : window);
            isNext = isNext && !isToCome;
        }
        windows.add(Window.of(AuditKind.RECERTIFICATION, cycle.recertificationAudit()));
        var kinds = windows.stream().map(Window::kind).toList();
        var result =
                dossier.withAuditsChanged(
                        audit ->
                                audit.cycleNumber() == cycle.number()
                                                && audit.kind().isSurveillance()
                                                && audit.isOpen()
                                                && !kinds.contains(audit.kind())
                                        ? audit.cancelled()
                                        : audit);
        for (var window : windows) {
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
