package dev.triennium.domain.certification;

import dev.triennium.domain.certification.cycle.CertificationRule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What limits the time in which a nonconformity of a certification body is answered.
///
/// @param limit the last day on which the answer can be shown; null: the certification sets none
/// @param expiresOn the certificate's last day; null: there is none yet
/// @param nextAuditOn the next audit after the one that it was found in, as far as it is known
public record FindingTerms(
        @Nullable Limit limit, @Nullable LocalDate expiresOn, @Nullable LocalDate nextAuditOn) {

    /// @param rule which sets it
    public record Limit(LocalDate on, CertificationRule rule) {

        public Limit {
            Objects.requireNonNull(on);
            Objects.requireNonNull(rule);
        }
    }

    public static FindingTerms of(Certification certification, Finding finding) {
        var audit = certification.dossier().audit(finding.audit());
        var limit = audit.map(one -> Findings.limit(certification, one)).orElse(null);
        return new FindingTerms(
                limit == null ? null : new Limit(limit.on(), limit.rule()),
                certification
                        .findCycle()
                        .map(cycle -> cycle.expiresOn())
                        .filter(day -> day.isAfter(finding.raisedOn()))
                        .orElse(null),
                nextAudit(certification, finding));
    }

    private static @Nullable LocalDate nextAudit(Certification certification, Finding finding) {
        return certification.dossier().audits().stream()
                .filter(audit -> audit.completedOn() == null)
                .filter(audit -> audit.state() != PlannedAudit.State.CANCELLED)
                .filter(audit -> !audit.id().equals(finding.audit()))
                .map(audit -> audit.agreedOn() == null ? audit.target().on() : audit.agreedOn())
                .filter(day -> day.isAfter(finding.raisedOn()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// The last day that no extension goes beyond, and the rule; null: there is none.
    public @Nullable Limit last() {
        return Stream.of(
                        limit,
                        expiresOn == null ? null : new Limit(expiresOn, CertificationRule.RC_5))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Limit::on))
                .orElse(null);
    }
}
