package dev.triennium.api.externalaudit;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.Message;
import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.externalaudit.AuditReport;
import dev.triennium.domain.externalaudit.AuditTimePlan;
import dev.triennium.domain.externalaudit.ExternalAudit;
import dev.triennium.domain.externalaudit.ExternalAuditAction;
import dev.triennium.domain.externalaudit.HeldUnready;
import dev.triennium.domain.externalaudit.ReadinessKind;
import dev.triennium.domain.externalaudit.ReadinessLink;
import dev.triennium.domain.externalaudit.ReadinessOverride;
import dev.triennium.domain.externalaudit.ReadinessPoint;
import dev.triennium.domain.externalaudit.ReadinessState;
import dev.triennium.domain.externalaudit.ReportPoint;
import dev.triennium.domain.externalaudit.SiteDraw;
import dev.triennium.domain.externalaudit.Stage1Conclusion;
import dev.triennium.domain.externalaudit.Stage1Outcome;
import dev.triennium.domain.externalaudit.StageReadiness;
import dev.triennium.domain.externalaudit.TeamMember;
import dev.triennium.domain.externalaudit.TeamNotice;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.sitesample.SiteSample;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantScope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `ExternalAudit`.
///
/// @param external no field of the SDL: what other fields are loaded by
record ExternalAuditView(
        TenantScope scope,
        ExternalAudit external,
        GlobalId id,
        int version,
        AuditKind kind,
        String title,
        @Nullable Integer wishedMonths,
        @Nullable UnreadyView heldUnready,
        @Nullable ConclusionView conclusion,
        @Nullable TeamView team,
        @Nullable ReportView report,
        @Nullable TimeView time,
        @Nullable DrawView siteDraw,
        List<ExternalAuditAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "ExternalAudit";

    static ExternalAuditView of(TenantScope scope, ExternalAudit audit) {
        return new ExternalAuditView(
                scope,
                audit,
                GlobalId.of(TYPE, scope.tenant(), audit.id().value()),
                audit.version(),
                audit.kind(),
                audit.title(),
                audit.wishedMonths(),
                UnreadyView.of(audit.unready()),
                ConclusionView.of(scope, audit.conclusion()),
                TeamView.of(audit.team()),
                ReportView.of(scope, audit.report()),
                TimeView.of(audit.kind(), audit.time()),
                DrawView.of(scope, audit.sites()),
                audit.allowedActions(scope));
    }

    /// The GraphQL type `HeldUnready`.
    record UnreadyView(LocalDate heldOn, List<ReadinessKind> points) {

        static @Nullable UnreadyView of(@Nullable HeldUnready unready) {
            return unready == null ? null : new UnreadyView(unready.on(), unready.points());
        }
    }

    /// The GraphQL type `StageReadiness`.
    record ReadinessView(
            boolean isReady,
            boolean isOverridden,
            List<PointView> points,
            @Nullable OverrideView override) {

        static ReadinessView of(TenantScope scope, StageReadiness readiness) {
            return new ReadinessView(
                    readiness.isReady(),
                    readiness.isOverridden(),
                    readiness.points().stream()
                            .map(point -> PointView.of(scope, readiness, point))
                            .toList(),
                    OverrideView.of(readiness.override()));
        }
    }

    /// The GraphQL type `ReadinessPoint`.
    ///
    /// @param place no field of the SDL: what `subject` is loaded by
    record PointView(
            TenantScope scope,
            StageReadiness readiness,
            ReadinessPoint place,
            ReadinessKind kind,
            ReadinessState state,
            @Nullable Message message,
            RuleReference rule,
            ReadinessLink link) {

        static PointView of(TenantScope scope, StageReadiness readiness, ReadinessPoint point) {
            return new PointView(
                    scope,
                    readiness,
                    point,
                    point.kind(),
                    point.state(),
                    point.missing(),
                    point.kind().rule(),
                    point.kind().link());
        }
    }

    /// The GraphQL type `ReadinessOverride`.
    ///
    /// @param by no field of the SDL: what `decidedBy` is loaded by
    record OverrideView(PersonId by, String reason, Instant decidedAt, List<ReadinessKind> points) {

        static @Nullable OverrideView of(@Nullable ReadinessOverride override) {
            return override == null
                    ? null
                    : new OverrideView(
                            override.by(), override.reason(), override.at(), override.points());
        }
    }

    /// The GraphQL type `Stage1Conclusion`.
    record ConclusionView(
            Stage1Outcome outcome,
            boolean confirmsStage2,
            LocalDate concludedOn,
            @Nullable String conditions,
            List<ConcernView> concerns) {

        static @Nullable ConclusionView of(
                TenantScope scope, @Nullable Stage1Conclusion conclusion) {
            return conclusion == null
                    ? null
                    : new ConclusionView(
                            conclusion.outcome(),
                            conclusion.outcome().confirmsStage2(),
                            conclusion.concludedOn(),
                            conclusion.conditions(),
                            conclusion.concerns().stream()
                                    .map(one -> ConcernView.of(scope, one))
                                    .toList());
        }
    }

    /// The GraphQL type `ConcernClosing`.
    ///
    /// @param findingId no field of the SDL: what `finding` is loaded by
    record ConcernView(
            TenantScope scope,
            FindingId findingId,
            LocalDate closeBy,
            @Nullable LocalDate closedOn,
            @Nullable String closing) {

        static ConcernView of(TenantScope scope, Stage1Conclusion.ConcernClosing concern) {
            var closed = concern.closed();
            return new ConcernView(
                    scope,
                    concern.finding(),
                    concern.closeBy(),
                    closed == null ? null : closed.on(),
                    closed == null ? null : closed.how());
        }
    }

    /// The GraphQL type `AuditTeamNotice`.
    record TeamView(
            TeamNotice.State state,
            LocalDate namesReceivedOn,
            @Nullable LocalDate backgroundReceivedOn,
            @Nullable LocalDate objectUntil,
            List<TeamMember> members,
            @Nullable LocalDate acceptedOn,
            @Nullable ObjectionView objection) {

        static @Nullable TeamView of(@Nullable TeamNotice team) {
            return team == null
                    ? null
                    : new TeamView(
                            team.state(),
                            team.namesReceivedOn(),
                            team.backgroundReceivedOn(),
                            team.objectUntil(),
                            team.members(),
                            team.answer() instanceof TeamNotice.Answer.Accepted accepted
                                    ? accepted.on()
                                    : null,
                            ObjectionView.of(team));
        }
    }

    /// The GraphQL type `AuditTeamObjection`.
    record ObjectionView(
            LocalDate objectedOn,
            @Nullable String about,
            String reason,
            @Nullable LocalDate answeredOn,
            @Nullable String answer) {

        static @Nullable ObjectionView of(TeamNotice team) {
            var objection = team.objection();
            if (objection == null) {
                return null;
            }
            var settled =
                    team.answer() instanceof TeamNotice.Answer.Settled answered ? answered : null;
            return new ObjectionView(
                    objection.on(),
                    objection.about(),
                    objection.reason(),
                    settled == null ? null : settled.on(),
                    settled == null ? null : settled.text());
        }
    }

    /// The GraphQL type `AuditReport`.
    record ReportView(
            TenantScope scope,
            LocalDate receivedOn,
            @Nullable String reference,
            List<PresenceView> points,
            List<ReportPoint> absent,
            @Nullable LocalDate factsUntil,
            @Nullable LocalDate complaintUntil,
            @Nullable LocalDate appealUntil,
            @Nullable String termsSource,
            @Nullable String note) {

        static @Nullable ReportView of(TenantScope scope, @Nullable AuditReport report) {
            return report == null
                    ? null
                    : new ReportView(
                            scope,
                            report.receivedOn(),
                            report.reference(),
                            Arrays.stream(ReportPoint.values())
                                    .map(point -> new PresenceView(point, report.presence(point)))
                                    .toList(),
                            report.absent(),
                            report.factsUntil(),
                            report.complaintUntil(),
                            report.appealUntil(),
                            report.terms().source(),
                            report.note());
        }
    }

    /// The GraphQL type `AuditReportPointState`.
    record PresenceView(ReportPoint point, AuditReport.Presence presence) {}

    /// The GraphQL type `AuditTimePlan`.
    record TimeView(
            BigDecimal days,
            @Nullable BigDecimal initialDays,
            BigDecimal calculatedDays,
            @Nullable BigDecimal differenceDays,
            boolean isUnverified,
            int remotePercent,
            @Nullable String remoteReason,
            boolean remoteRisksAssessed,
            boolean remoteControl,
            List<AuditTimePlan.Flagged> flags) {

        static @Nullable TimeView of(AuditKind kind, @Nullable AuditTimePlan time) {
            if (time == null) {
                return null;
            }
            var compared = time.comparedDays(kind);
            var calculated = time.calculatedDays(kind);
            return new TimeView(
                    time.days(),
                    time.initialDays(),
                    calculated,
                    compared == null ? null : compared.subtract(calculated),
                    time.calculated().isUnverified(),
                    time.remote().percent(),
                    time.remote().reason(),
                    time.remote().areRisksAssessed(),
                    time.remote().coversControl(),
                    time.flags(kind));
        }
    }

    /// The GraphQL type `AuditSiteDraw`.
    ///
    /// @param scopeId no field of the SDL: what `scopeStatement` is loaded by
    record DrawView(
            TenantScope scope,
            ScopeStatementId scopeId,
            String seed,
            int population,
            SiteSample sample,
            List<VisitView> visits) {

        static @Nullable DrawView of(TenantScope scope, @Nullable SiteDraw draw) {
            return draw == null
                    ? null
                    : new DrawView(
                            scope,
                            draw.scope(),
                            draw.seed(),
                            draw.population(),
                            draw.sample(),
                            draw.visits().stream()
                                    .map(
                                            one ->
                                                    new VisitView(
                                                            scope,
                                                            one.site(),
                                                            one.site().value(),
                                                            one.reason()))
                                    .toList());
        }
    }

    /// The GraphQL type `AuditSiteVisit`.
    ///
    /// @param siteId no field of the SDL: what `site` is loaded by
    record VisitView(TenantScope scope, SiteId siteId, UUID siteUuid, SiteDraw.Reason reason) {}
}
