package dev.triennium.domain.certification;

import dev.triennium.domain.certification.Cycled.Certified;
import dev.triennium.domain.certification.Cycled.Expired;
import dev.triennium.domain.certification.Cycled.ExpiredRestorable;
import dev.triennium.domain.certification.Cycled.RecertInProgress;
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
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certificationbody.RecertExpiryPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One client's certification to one edition of a standard by one certification body. Each state
/// offers the steps that may follow from it; what a step needs, its guard says with a rule.
///
/// `today` is the civil date in the tenant's time zone.
public sealed interface Certification
        permits Cycled,
                Ended,
                Certification.OpenToFindings,
                Certification.Answerable,
                Certification.Running {

    Dossier dossier();

    /// The state's name.
    default CertificationState state() {
        return switch (this) {
            case Applied _ -> CertificationState.APPLIED;
            case Contracted _ -> CertificationState.CONTRACTED;
            case Stage1Planned _ -> CertificationState.STAGE1_PLANNED;
            case Stage1Done _ -> CertificationState.STAGE1_DONE;
            case Stage2Planned _ -> CertificationState.STAGE2_PLANNED;
            case Stage2Done _ -> CertificationState.STAGE2_DONE;
            case NcResolution _ -> CertificationState.NC_RESOLUTION;
            case Stage2RepeatRequired _ -> CertificationState.STAGE2_REPEAT_REQUIRED;
            case DecisionPending _ -> CertificationState.DECISION_PENDING;
            case Certified _ -> CertificationState.CERTIFIED;
            case Suspended _ -> CertificationState.SUSPENDED;
            case RecertInProgress _ -> CertificationState.RECERT_IN_PROGRESS;
            case ExpiredRestorable _ -> CertificationState.EXPIRED_RESTORABLE;
            case Expired _ -> CertificationState.EXPIRED;
            case TransferInReview _ -> CertificationState.TRANSFER_IN_REVIEW;
            case Refused _ -> CertificationState.REFUSED;
            case Cancelled _ -> CertificationState.CANCELLED;
            case Withdrawn _ -> CertificationState.WITHDRAWN;
            case TransferredOut _ -> CertificationState.TRANSFERRED_OUT;
        };
    }

    /// The same state, about other papers.
    Certification with(Dossier dossier);

    default CertificationId id() {
        return dossier().id();
    }

    default int version() {
        return dossier().version();
    }

    /// The running cycle, or the last one of a certification that ended.
    default Optional<CertificationCycle> findCycle() {
        return this instanceof Cycled cycled ? Optional.of(cycled.cycle()) : Optional.empty();
    }

    /// What the start of a day brings, in the order of the days on which it was due. Doing it again
    /// on the same day brings nothing.
    default List<Outcome<? extends Certification>> atDayStart(LocalDate today) {
        return Timers.atDayStart(this, today);
    }

    /// The first day whose start can bring something.
    default Optional<LocalDate> nextTimerOn() {
        return Timers.nextOn(this);
    }

    /// The dates that matter now, each with its rule and source.
    default List<CertificationDate> dates() {
        return CertificationDates.of(this);
    }

    /// An audit has taken place that findings are recorded of.
    sealed interface OpenToFindings extends Certification
            permits Stage1Done,
                    Stage2Done,
                    NcResolution,
                    Surveyed,
                    ExpiredRestorable,
                    TransferInReview {}

    /// Findings are answered, and the answers verified.
    sealed interface Answerable extends Certification
            permits Stage2Planned,
                    Stage2Done,
                    NcResolution,
                    Stage2RepeatRequired,
                    Surveyed,
                    ExpiredRestorable,
                    TransferInReview {

        default boolean hasFindingToVerify() {
            return dossier().findings().stream().anyMatch(Finding::isUnverified);
        }

        default boolean hasPlanToAccept() {
            return dossier().findings().stream().anyMatch(Finding::isWithoutPlan);
        }
    }

    /// It goes on, so that what was recorded of it can be corrected.
    sealed interface Running extends Certification permits Preparing, Arranged {

        default boolean hasFinding() {
            return !dossier().findings().isEmpty();
        }

        default boolean hasFindingToAnswer() {
            return dossier().findings().stream().anyMatch(Finding::isUnverified);
        }

        default boolean hasAuditHeld() {
            return dossier().audits().stream().anyMatch(PlannedAudit::isHeld);
        }
    }

    /// Audits may be agreed that have not begun.
    sealed interface Arranged extends Running
            permits Stage1Planned, Stage2Planned, Cycled.Correctable {

        default boolean hasAuditToCome() {
            return dossier().audits().stream().anyMatch(PlannedAudit::isToCome);
        }
    }

    /// The decision that begins, renews or restores a cycle.
    ///
    /// @param policy what the next expiry is counted from; null: as the body usually does
    record Decision(
            LocalDate on,
            String decisionMaker,
            PrintedCertificate certificate,
            @Nullable RecertExpiryPolicy policy) {}
}
