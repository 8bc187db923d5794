package dev.triennium.api.eligibility;

import dev.triennium.domain.Message;
import dev.triennium.domain.accreditation.Certainty;
import dev.triennium.domain.eligibility.BodyCheck;
import dev.triennium.domain.eligibility.BodyCheckKind;
import dev.triennium.domain.eligibility.BodyEligibility;
import dev.triennium.domain.eligibility.CheckOutcome;
import dev.triennium.domain.eligibility.EligibilityVerdict;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `BodyEligibility`.
record BodyEligibilityView(EligibilityVerdict verdict, List<CheckView> checks) {

    /// The GraphQL type `BodyCheck`.
    record CheckView(
            BodyCheckKind kind,
            Message label,
            RuleReference rule,
            Certainty certainty,
            CheckOutcome outcome,
            List<FindingView> findings,
            @Nullable BodyCheckRecordView record) {

        private static CheckView of(TenantScope scope, BodyCheck check) {
            var kind = check.kind();
            var record = check.record();
            return new CheckView(
                    kind,
                    kind.label(),
                    kind.rule(),
                    kind.certainty(),
                    check.outcome(),
                    check.findings().stream().map(FindingView::of).toList(),
                    record == null ? null : BodyCheckRecordView.of(scope, record));
        }
    }

    /// The GraphQL type `BodyCheckFinding`.
    record FindingView(StandardId standardId, CheckOutcome outcome, Message message) {

        private static FindingView of(BodyCheck.Finding finding) {
            return new FindingView(finding.standard(), finding.outcome(), finding.message());
        }
    }

    static BodyEligibilityView of(TenantScope scope, BodyEligibility eligibility) {
        return new BodyEligibilityView(
                eligibility.verdict(),
                eligibility.checks().stream().map(check -> CheckView.of(scope, check)).toList());
    }
}
