package dev.triennium.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.archive.ArchiveRule;
import dev.triennium.domain.audittime.AuditTimeRule;
import dev.triennium.domain.certificateproof.CertificateProofRule;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certificationbody.DirectoryRule;
import dev.triennium.domain.context.ContextRule;
import dev.triennium.domain.eligibility.BodyCheckKind;
import dev.triennium.domain.error.DuplicateException;
import dev.triennium.domain.gapanalysis.AssessmentRule;
import dev.triennium.domain.incident.IncidentRule;
import dev.triennium.domain.internalaudit.InternalAuditRule;
import dev.triennium.domain.managementreview.ReviewRule;
import dev.triennium.domain.nonconformity.NonconformityRule;
import dev.triennium.domain.objective.ObjectiveRule;
import dev.triennium.domain.participation.ParticipationRule;
import dev.triennium.domain.recurringtask.RecurringTaskRule;
import dev.triennium.domain.markuse.MarkUseRule;
import dev.triennium.domain.proofpage.ProofPageRule;
import dev.triennium.domain.quotation.QuotationRule;
import dev.triennium.domain.register.RegisterRule;
import dev.triennium.domain.risk.RiskRule;
import dev.triennium.domain.sitesample.SiteSampleRule;
import dev.triennium.domain.statementofapplicability.StatementRule;
import dev.triennium.domain.supplier.SupplierRule;
import dev.triennium.domain.tenancy.ColleagueRule;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleTextsTest {

    static Stream<RuleReference> rules() {
        return Stream.of(
                        Arrays.stream(CertificationRule.values()).map(CertificationRule::reference),
                        Arrays.stream(AssessmentRule.values()).map(AssessmentRule::reference),
                        Arrays.stream(AuditTimeRule.values()).map(AuditTimeRule::reference),
                        Arrays.stream(SiteSampleRule.values()).map(SiteSampleRule::reference),
                        Arrays.stream(BodyCheckKind.values()).map(BodyCheckKind::rule),
                        Arrays.stream(DirectoryRule.values()).map(DirectoryRule::reference),
                        Arrays.stream(ArchiveRule.values()).map(ArchiveRule::reference),
                        Arrays.stream(IncidentRule.values()).map(IncidentRule::reference),
                        Arrays.stream(ReviewRule.values()).map(ReviewRule::reference),
                        Arrays.stream(InternalAuditRule.values()).map(InternalAuditRule::reference),
                        Arrays.stream(NonconformityRule.values()).map(NonconformityRule::reference),
                        Arrays.stream(ObjectiveRule.values()).map(ObjectiveRule::reference),
                        Arrays.stream(RecurringTaskRule.values()).map(RecurringTaskRule::reference),
                        Arrays.stream(ContextRule.values()).map(ContextRule::reference),
                        Arrays.stream(SupplierRule.values()).map(SupplierRule::reference),
                        Arrays.stream(QuotationRule.values()).map(QuotationRule::reference),
                        Arrays.stream(RegisterRule.values()).map(RegisterRule::reference),
                        Arrays.stream(RiskRule.values()).map(RiskRule::reference),
                        Arrays.stream(StatementRule.values()).map(StatementRule::reference),
                        Arrays.stream(ColleagueRule.values()).map(ColleagueRule::reference),
                        Arrays.stream(ParticipationRule.values()).map(ParticipationRule::reference),
                        Arrays.stream(MarkUseRule.values()).map(MarkUseRule::reference),
                        Arrays.stream(ProofPageRule.values()).map(ProofPageRule::reference),
                        Arrays.stream(CertificateProofRule.values())
                                .map(CertificateProofRule::reference),
                        Stream.of(DuplicateException.RULE))
                .flatMap(rules -> rules);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleIsThereInGerman(RuleReference rule) {
        var german = RuleTexts.in(Locale.GERMAN, rule);
        assertThat(german.id()).isEqualTo(rule.id());
        assertThat(german.summary()).isNotEqualTo(rule.summary());
    }
}
