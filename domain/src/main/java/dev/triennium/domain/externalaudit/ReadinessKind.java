package dev.triennium.domain.externalaudit;

import dev.triennium.domain.evidence.EvidenceRule;
import dev.triennium.domain.rule.RuleReference;

/// What an organisation has before a stage of its initial audit. The names are public API.
public enum ReadinessKind {
    SCOPE_APPROVED(ExternalAuditRule.SCOPE.reference(), ReadinessLink.MANAGEMENT_SYSTEM),
    DOCUMENTS_APPROVED(ExternalAuditRule.DOCUMENTS.reference(), ReadinessLink.DOCUMENTS),
    STATEMENT_APPROVED(ExternalAuditRule.STATEMENT.reference(), ReadinessLink.STATEMENTS),
    INTERNAL_AUDIT_DONE(ExternalAuditRule.REVIEWED.reference(), ReadinessLink.INTERNAL_AUDITS),
    MANAGEMENT_REVIEW_SIGNED(
            ExternalAuditRule.REVIEWED.reference(), ReadinessLink.MANAGEMENT_REVIEWS),
    MONTHS_OF_OPERATION(EvidenceRule.MONTHS_OF_OPERATION.reference(), ReadinessLink.EVIDENCE),
    MAJORS_SETTLED(ExternalAuditRule.MAJORS.reference(), ReadinessLink.NONCONFORMITIES),
    /// Before stage 2 alone.
    STAGE1_CONCLUDED(ExternalAuditRule.CONCLUSION.reference(), ReadinessLink.EXTERNAL_AUDIT),
    /// Before stage 2 alone.
    CONCERNS_CLOSED(ExternalAuditRule.CONCERNS.reference(), ReadinessLink.EXTERNAL_AUDIT);

    private final RuleReference rule;
    private final ReadinessLink link;

    ReadinessKind(RuleReference rule, ReadinessLink link) {
        this.rule = rule;
        this.link = link;
    }

    public RuleReference rule() {
        return rule;
    }

    public ReadinessLink link() {
        return link;
    }
}
