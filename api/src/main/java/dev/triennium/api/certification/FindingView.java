package dev.triennium.api.certification;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.Finding;
import dev.triennium.domain.certification.FindingGrade;
import dev.triennium.domain.certification.OfCertification;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Finding`.
///
/// @param certificationId no field of the SDL: what `certification` is loaded by
/// @param auditId no field of the SDL: what `audit` is loaded by
/// @param assigneeId no field of the SDL: what `assignee` is loaded by
public record FindingView(
        TenantScope scope,
        CertificationId certificationId,
        PlannedAuditId auditId,
        GlobalId id,
        AuditKind stage,
        FindingGrade grade,
        Finding.State state,
        String clause,
        String statement,
        String evidence,
        LocalDate raisedOn,
        @Nullable LocalDate statedDueOn,
        @Nullable LocalDate correctionDueOn,
        @Nullable LocalDate planDueOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate followUpDueOn,
        @Nullable LocalDate planAcceptedOn,
        @Nullable LocalDate verifiedOn,
        @Nullable ColleagueId assigneeId)
        implements CertificationPaperView {

    public static final String TYPE = "Finding";

    static FindingView of(TenantScope scope, OfCertification<Finding> filed) {
        var finding = filed.paper();
        var deadlines = finding.deadlines();
        return new FindingView(
                scope,
                filed.certification(),
                finding.audit(),
                GlobalId.of(TYPE, scope.tenant(), finding.id().value()),
                finding.stage(),
                finding.grade(),
                finding.state(),
                finding.clause(),
                finding.statement(),
                finding.evidence(),
                finding.raisedOn(),
                finding.statedDueOn(),
                deadlines == null ? null : deadlines.correctionOn(),
                deadlines == null ? null : deadlines.planOn(),
                deadlines == null ? null : deadlines.dueOn(),
                deadlines == null ? null : deadlines.followUpOn(),
                finding.planAcceptedOn(),
                finding.verifiedOn(),
                finding.assignee());
    }
}
