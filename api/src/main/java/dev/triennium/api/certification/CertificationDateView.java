package dev.triennium.api.certification;

import dev.triennium.domain.certification.CertificationDate;
import dev.triennium.domain.certification.cycle.DateSource;
import dev.triennium.domain.rule.RuleReference;
import java.time.LocalDate;

/// The GraphQL type `CertificationDate`.
record CertificationDateView(
        CertificationDate.Kind kind, LocalDate on, DateSource source, RuleReference rule) {

    static CertificationDateView of(CertificationDate date) {
        return new CertificationDateView(
                date.kind(),
                date.date().on(),
                date.date().source(),
                date.date().rule().reference());
    }
}
