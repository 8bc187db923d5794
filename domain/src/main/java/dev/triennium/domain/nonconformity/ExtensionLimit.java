package dev.triennium.domain.nonconformity;

import dev.triennium.domain.certification.FindingTerms;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The day that no extension goes beyond ([NonconformityRule#EXTENDED_BY_LETTER]).
///
/// @param last the expiry or the end of the six months; null: neither is known
/// @param leadDays how long before that day the body needs the answer
record ExtensionLimit(FindingTerms.@Nullable Limit last, int leadDays) {

    static final ExtensionLimit NONE = new ExtensionLimit(null, 0);

    /// @throws RuleViolationException when the day comes too late, with the rule and the last day
    void require(LocalDate until) {
        if (last == null) {
            return;
        }
        if (until.isAfter(last.on())) {
            throw refused(
                    rule(last.rule()),
                    last.rule() == CertificationRule.DEC_5
                            ? "Six months after stage 2 end on {0}; no extension goes beyond."
                            : "The certificate ends on {0}; no extension goes beyond.",
                    last.on());
        }
        var day = last.on().minusDays(leadDays);
        if (until.isAfter(day)) {
            throw refused(
                    NonconformityRule.TIME_TO_DECIDE,
                    "The certification body needs {0} days before {1} to decide; no extension goes"
                            + " beyond {2}.",
                    leadDays,
                    last.on(),
                    day);
        }
    }

    private static RuleViolationException refused(
            NonconformityRule rule, String sentence, Object... values) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED, rule.reference(), List.of("until"), sentence, values);
    }

    static NonconformityRule rule(CertificationRule rule) {
        return rule == CertificationRule.DEC_5
                ? NonconformityRule.WITHIN_SIX_MONTHS
                : NonconformityRule.BEFORE_EXPIRY;
    }
}
