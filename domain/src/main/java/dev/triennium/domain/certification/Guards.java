package dev.triennium.domain.certification;

import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.CivilMonths;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The conditions that several steps share.
final class Guards {

    private Guards() {}

    static RuleViolationException violated(CertificationRule rule, String message) {
        return new RuleViolationException(rule.reference(), message);
    }

    static RuleViolationException violated(CertificationRule rule, String field, String message) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED, rule.reference(), List.of(field), message);
    }

    static RuleViolationException mismatch(
            Certification certification, CertificationRule rule, String step) {
        return mismatch(rule, step + " does not follow from the state " + certification.state());
    }

    static RuleViolationException mismatch(CertificationRule rule, String message) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH, rule.reference(), List.of(), message);
    }

    /// What has happened lies in the past, and in a year that makes sense.
    static LocalDate happened(String field, LocalDate day, LocalDate today) {
        CivilMonths.plausible(field, day);
        if (day.isAfter(today)) {
            throw new ValidationException(field, "must not lie in the future");
        }
        return day;
    }

    static void notBefore(
            String field, LocalDate day, LocalDate earliest, CertificationRule rule, String what) {
        if (day.isBefore(earliest)) {
            throw violated(rule, field, "must not be before " + what + " on " + earliest);
        }
    }

    static void named(AuditTeam team) {
        if (team.isEmpty()) {
            throw new ValidationException("team", "names at least one auditor");
        }
    }

    static void independent(AuditTeam team, String decisionMaker) {
        if (team.includes(decisionMaker)) {
            throw violated(
                    CertificationRule.DEC_1,
                    "decisionMaker",
                    "The decision maker belonged to the audit team");
        }
    }

    static void settled(Dossier dossier, CertificationRule rule) {
        var open = dossier.findings().stream().filter(finding -> !finding.isSettled()).count();
        if (open > 0) {
            throw violated(
                    rule,
                    open
                            + " nonconformities wait for a verification (major) or an accepted plan"
                            + " (minor)");
        }
    }

    static String given(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new ValidationException(field, "is required here");
        }
        return text;
    }
}
