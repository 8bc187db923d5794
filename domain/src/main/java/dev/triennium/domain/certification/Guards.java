package dev.triennium.domain.certification;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.Message;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The conditions that several steps share.
final class Guards {

    private Guards() {}

    static RuleViolationException violated(CertificationRule rule, String sentence) {
        return new RuleViolationException(rule.reference(), sentence);
    }

    static RuleViolationException violated(
            CertificationRule rule, String field, String sentence, Object... values) {
        return violated(rule, field, Message.of(sentence, values));
    }

    static RuleViolationException violated(CertificationRule rule, String field, Message sentence) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED,
                rule.reference(),
                List.of(field.split("\\.", -1)),
                sentence);
    }

    static RuleViolationException mismatch(
            Certification certification, CertificationRule rule, Message step) {
        return mismatch(
                rule,
                Message.of("{0} does not follow from the state {1}.", step, certification.state()));
    }

    static RuleViolationException mismatch(CertificationRule rule, Message sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH, rule.reference(), List.of(), sentence);
    }

    /// What has happened lies in the past, and in a year that makes sense.
    static LocalDate happened(String field, LocalDate day, LocalDate today) {
        return DayRange.HAPPENED.require(field, day, today);
    }

    /// @param phrase for what happened on the earliest day
    static void notBefore(
            String field,
            LocalDate day,
            LocalDate earliest,
            CertificationRule rule,
            String phrase) {
        if (day.isBefore(earliest)) {
            throw violated(
                    rule,
                    field,
                    "This day must not be before {0} on {1}.",
                    Message.part(phrase),
                    earliest);
        }
    }

    static void named(AuditTeam team) {
        if (team.isEmpty()) {
            throw new ValidationException("team", "At least one auditor must be named.");
        }
    }

    static void independent(AuditTeam team, String decisionMaker) {
        if (team.includes(decisionMaker)) {
            throw violated(
                    CertificationRule.DEC_1,
                    "decisionMaker",
                    "The decision maker belonged to the audit team.");
        }
    }

    static void settled(Dossier dossier, CertificationRule rule) {
        var open = dossier.findings().stream().filter(finding -> !finding.isSettled()).count();
        if (open > 0) {
            throw new RuleViolationException(
                    rule.reference(),
                    "{0,choice,1#One nonconformity waits|1<{0} nonconformities wait} for a"
                            + " verification (major) or an accepted plan (minor).",
                    open);
        }
    }

    /// All findings are settled, and were on the day of the decision.
    static void settled(Dossier dossier, String field, LocalDate on, CertificationRule rule) {
        settled(dossier, rule);
        dossier.findings().stream()
                .flatMap(finding -> Stream.ofNullable(finding.settledOn()))
                .max(Comparator.naturalOrder())
                .ifPresent(
                        day ->
                                notBefore(
                                        field,
                                        on,
                                        day,
                                        rule,
                                        "the answer to the last nonconformity"));
    }

    /// A day that is being arranged lies within a cycle from today.
    static void arranged(String field, LocalDate day, LocalDate today) {
        DayRange.ARRANGED.require(field, day, today);
    }

    /// @return the reason that was needed; null when the day lies in the audit's window
    static @Nullable String inWindow(
            String field, PlannedAudit audit, LocalDate day, @Nullable String reason) {
        var earliest = audit.earliest();
        if (earliest != null && day.isBefore(earliest.on())) {
            return overridden(
                    CertificationRule.AP_1,
                    field,
                    reason,
                    Message.of(
                            "The time for this audit begins on {0}; an earlier day is recorded"
                                    + " with an overrideReason.",
                            earliest.on()));
        }
        var latest = audit.latest();
        if (latest != null && day.isAfter(latest.on())) {
            return overridden(
                    latest.rule(),
                    field,
                    reason,
                    Message.of(
                            "The time for this audit ends on {0}; a later day is recorded with an"
                                    + " overrideReason.",
                            latest.on()));
        }
        return null;
    }

    /// @param reason why the step is taken although the rule is against it
    /// @param refusal where there is none
    /// @return the reason
    static String overridden(
            CertificationRule rule, String field, @Nullable String reason, Message refusal) {
        if (reason == null || reason.isBlank()) {
            throw violated(rule, field, refusal);
        }
        return reason;
    }

    static String given(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new ValidationException(field, "This must be given here.");
        }
        return text;
    }
}
