package dev.triennium.domain.certification.cycle;

import java.time.LocalDate;
import java.util.Objects;

/// A date, who says so, and the rule behind it.
public record RuledDate(LocalDate on, DateSource source, CertificationRule rule) {

    public RuledDate {
        Objects.requireNonNull(on);
        Objects.requireNonNull(source);
        Objects.requireNonNull(rule);
    }

    public static RuledDate computed(LocalDate on, CertificationRule rule) {
        return new RuledDate(on, DateSource.COMPUTED, rule);
    }

    /// The given date in place of this one, unless that would let arithmetic overrule a document.
    public RuledDate replacedBy(RuledDate other) {
        return source != DateSource.COMPUTED && other.source == DateSource.COMPUTED ? this : other;
    }
}
