package dev.triennium.domain.certification;

import dev.triennium.domain.certification.Certification.Arranged;
import dev.triennium.domain.certification.cycle.CertificationRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An audit that was agreed and has not begun comes on another day, or not as agreed. Of stage 1
/// and stage 2 as of the audits of a cycle.
public sealed interface AuditDayStep extends CertificationStep<Arranged> {

    String NONE = "No audit is agreed that has not begun.";

    /// @param team unnamed: the same people
    /// @param overrideReason needed outside of the audit's window
    record RescheduleAudit(
            PlannedAuditId audit,
            LocalDate startsOn,
            AuditTeam team,
            String reason,
            @Nullable String overrideReason)
            implements AuditDayStep {

        static final Premise<Arranged> PREMISE =
                Premise.of(Arranged.class, CertificationRule.AP_1, "Rescheduling an audit")
                        .when(Arranged::hasAuditToCome, NONE);

        @Override
        public Premise<Arranged> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<? extends Certification> from(Arranged certification, Circumstances now) {
            return AuditDays.moved(
                    certification,
                    audit,
                    CertificationEvent.Kind.AUDIT_RESCHEDULED,
                    startsOn,
                    team,
                    reason,
                    overrideReason,
                    now);
        }
    }

    /// @param startsOn the new first day; null: it is not known yet
    /// @param overrideReason needed outside of the audit's window
    record PostponeAudit(
            PlannedAuditId audit,
            @Nullable LocalDate startsOn,
            String reason,
            @Nullable String overrideReason)
            implements AuditDayStep {

        static final Premise<Arranged> PREMISE =
                Premise.of(Arranged.class, CertificationRule.AP_1, "Postponing an audit")
                        .when(Arranged::hasAuditToCome, NONE);

        @Override
        public Premise<Arranged> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<? extends Certification> from(Arranged certification, Circumstances now) {
            return startsOn == null
                    ? AuditDays.postponed(certification, audit, reason, now.today())
                    : AuditDays.moved(
                            certification,
                            audit,
                            CertificationEvent.Kind.AUDIT_POSTPONED,
                            startsOn,
                            AuditTeam.UNNAMED,
                            reason,
                            overrideReason,
                            now);
        }
    }

    /// It was agreed by mistake, or will not take place.
    record TakeBackAudit(PlannedAuditId audit, String reason) implements AuditDayStep {

        static final Premise<Arranged> PREMISE =
                Premise.of(Arranged.class, CertificationRule.AP_1, "Taking back an audit")
                        .when(Arranged::hasAuditToCome, NONE);

        @Override
        public Premise<Arranged> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<? extends Certification> from(Arranged certification, Circumstances now) {
            return AuditDays.takenBack(certification, audit, reason, now.today());
        }
    }
}
