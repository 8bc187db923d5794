package dev.triennium.domain.externalaudit;

import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.sitesample.SiteSampleAudit;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is prepared and followed of one audit of the certification body. Its days and its findings
/// are the certification's.
///
/// @param title what to call it: the standard and the certification body
/// @param wishedMonths of operation that the body wishes to see before stage 1; null: it does not
///     say
/// @param override null: nobody decided that it begins with open points
/// @param unready null: it took place with nothing open, or has not taken place
/// @param conclusion of stage 1; null: none yet
/// @param team null: the body has not named it
/// @param report null: it is not there
/// @param time null: the body has not said how long it takes
/// @param sites null: none were drawn
public record ExternalAudit(
        ExternalAuditId id,
        int version,
        CertificationId certification,
        PlannedAuditId audit,
        AuditKind kind,
        String title,
        @Nullable Integer wishedMonths,
        @Nullable ReadinessOverride override,
        @Nullable HeldUnready unready,
        @Nullable Stage1Conclusion conclusion,
        @Nullable TeamNotice team,
        @Nullable AuditReport report,
        @Nullable AuditTimePlan time,
        @Nullable SiteDraw sites)
        implements Aggregate<ExternalAuditId> {

    public ExternalAudit {
        Objects.requireNonNull(id);
        Objects.requireNonNull(certification);
        Objects.requireNonNull(audit);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(title);
        if (conclusion != null && kind != AuditKind.STAGE_1) {
            throw new IllegalArgumentException("Only stage 1 has such a conclusion");
        }
    }

    static ExternalAudit opened(
            ExternalAuditId id,
            CertificationId certification,
            PlannedAuditId audit,
            AuditKind kind,
            String title,
            @Nullable Integer wishedMonths) {
        return new ExternalAudit(
                id,
                1,
                certification,
                audit,
                kind,
                title,
                wishedMonths,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    ExternalAudit wishing(@Nullable Integer months) {
        return Objects.equals(months, wishedMonths)
                ? this
                : new ExternalAudit(
                        id,
                        version + 1,
                        certification,
                        audit,
                        kind,
                        title,
                        months,
                        override,
                        unready,
                        conclusion,
                        team,
                        report,
                        time,
                        sites);
    }

    /// @param now how it stands at this moment
    ExternalAudit overridden(
            StageReadiness now, Function<List<ReadinessKind>, ReadinessOverride> by) {
        if (now.isReady()) {
            throw ExternalAuditRule.OVERRIDE.violated(
                    "id", "Nothing is open: the audit needs no reason.");
        }
        return new ExternalAudit(
                id,
                version + 1,
                certification,
                audit,
                kind,
                title,
                wishedMonths,
                by.apply(now.open()),
                unready,
                conclusion,
                team,
                report,
                time,
                sites);
    }

    /// It is over. What was open then, and was not overridden, stays on record.
    ExternalAudit held(LocalDate on, StageReadiness then) {
        if (then.isReady() || then.isOverridden()) {
            return this;
        }
        return new ExternalAudit(
                id,
                version + 1,
                certification,
                audit,
                kind,
                title,
                wishedMonths,
                override,
                new HeldUnready(on, then.open()),
                conclusion,
                team,
                report,
                time,
                sites);
    }

    void requireStage() {
        if (!kind.isStage()) {
            throw ExternalAuditRule.mismatch("Readiness is asked for before stage 1 and stage 2.");
        }
    }

    ExternalAudit concluded(Stage1Conclusion concluded) {
        if (kind != AuditKind.STAGE_1) {
            throw ExternalAuditRule.mismatch("Only stage 1 has a conclusion of its own.");
        }
        return with(concluded.keepingClosed(conclusion), team, report);
    }

    /// @throws NotFoundException when the conclusion knows no such area of concern
    ExternalAudit concernClosed(FindingId finding, Stage1Conclusion.Closed closed) {
        if (conclusion == null) {
            throw ExternalAuditRule.mismatch("Stage 1 is not concluded yet.");
        }
        var concern =
                conclusion.concerns().stream()
                        .filter(one -> one.finding().equals(finding))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("findingId"));
        if (!concern.isOpen()) {
            throw ExternalAuditRule.mismatch("The area of concern is closed already.");
        }
        if (closed.on().isBefore(conclusion.concludedOn())) {
            throw new ValidationException(
                    "closedOn", "An area of concern is not closed before stage 1 is concluded.");
        }
        return with(conclusion.closing(finding, closed), team, report);
    }

    /// @param consultants names of those who consult the client, as the product knows them
    ExternalAudit teamNamed(TeamNotice named, List<String> consultants) {
        if (report != null) {
            throw ExternalAuditRule.mismatch("The report of the audit is there.");
        }
        ConsultantsApart.require(named.members(), consultants);
        return with(conclusion, named, report);
    }

    ExternalAudit teamAccepted(LocalDate on) {
        return with(conclusion, requireTeam().accepted(on), report);
    }

    ExternalAudit teamObjected(LocalDate on, @Nullable String about, String reason) {
        return with(conclusion, requireTeam().objected(on, about, reason), report);
    }

    ExternalAudit objectionSettled(LocalDate on, boolean isAccepted, String text) {
        return with(conclusion, requireTeam().settled(on, isAccepted, text), report);
    }

    private TeamNotice requireTeam() {
        if (team == null) {
            throw ExternalAuditRule.mismatch("The certification body has not named its team yet.");
        }
        return team;
    }

    /// @param completedOn the last day of the audit; null: it is not over
    ExternalAudit reported(AuditReport received, @Nullable LocalDate completedOn) {
        if (completedOn == null) {
            throw ExternalAuditRule.IN_ORDER.violated("id", "The audit is not over yet.");
        }
        if (received.receivedOn().isBefore(completedOn)) {
            throw ExternalAuditRule.IN_ORDER.violated(
                    "receivedOn",
                    "The report does not come before the audit ended on {0}.",
                    completedOn);
        }
        received.requireApart();
        return with(conclusion, team, received);
    }

    private ExternalAudit with(
            @Nullable Stage1Conclusion concluded,
            @Nullable TeamNotice named,
            @Nullable AuditReport received) {
        return new ExternalAudit(
                id,
                version + 1,
                certification,
                audit,
                kind,
                title,
                wishedMonths,
                override,
                unready,
                concluded,
                named,
                received,
                time,
                sites);
    }

    ExternalAudit timed(AuditTimePlan planned) {
        return planned(planned, sites);
    }

    /// What an audit of this kind visits.
    SiteSampleAudit sampled() {
        if (kind == AuditKind.STAGE_1) {
            throw ExternalAuditRule.mismatch("Stage 1 has no sample of sites.");
        }
        if (kind == AuditKind.STAGE_2) {
            return SiteSampleAudit.INITIAL;
        }
        return kind.isSurveillance()
                ? SiteSampleAudit.SURVEILLANCE
                : SiteSampleAudit.RECERTIFICATION;
    }

    ExternalAudit drawn(SiteDraw draw) {
        if (sites != null && sites.scope().equals(draw.scope())) {
            throw ExternalAuditRule.SITES.violated("id", "The sites are drawn already.");
        }
        return planned(time, draw);
    }

    private ExternalAudit planned(@Nullable AuditTimePlan planned, @Nullable SiteDraw draw) {
        return new ExternalAudit(
                id,
                version + 1,
                certification,
                audit,
                kind,
                title,
                wishedMonths,
                override,
                unready,
                conclusion,
                team,
                report,
                planned,
                draw);
    }

    /// What whoever works in the scope may do about it now.
    public List<ExternalAuditAction> allowedActions(TenantScope scope) {
        var offered = new ArrayList<ExternalAuditAction>();
        if (kind.isStage()) {
            offered.add(ExternalAuditAction.SET_WISHES);
            offered.add(ExternalAuditAction.OVERRIDE_READINESS);
        }
        if (kind == AuditKind.STAGE_1) {
            offered.add(ExternalAuditAction.CONCLUDE_STAGE1);
        }
        if (conclusion != null && conclusion.openConcerns() > 0) {
            offered.add(ExternalAuditAction.CLOSE_CONCERN);
        }
        if (report == null) {
            offered.add(ExternalAuditAction.NAME_TEAM);
        }
        if (team != null && team.isPending()) {
            offered.add(ExternalAuditAction.ACCEPT_TEAM);
            offered.add(ExternalAuditAction.OBJECT_TO_TEAM);
        }
        if (team != null && team.state() == TeamNotice.State.OBJECTED) {
            offered.add(ExternalAuditAction.ANSWER_OBJECTION);
        }
        offered.add(ExternalAuditAction.RECORD_REPORT);
        offered.add(ExternalAuditAction.PLAN_TIME);
        if (kind != AuditKind.STAGE_1) {
            offered.add(ExternalAuditAction.DRAW_SITES);
        }
        return offered.stream().filter(action -> scope.mayChange(action.permission())).toList();
    }
}
