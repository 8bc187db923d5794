package dev.triennium.api.certification;

import dev.triennium.domain.certification.cycle.DateSource;
import dev.triennium.domain.certification.cycle.RuledDate;
import dev.triennium.domain.rule.RuleReference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `RuledDate`.
record RuledDateView(LocalDate on, DateSource source, RuleReference rule) {

    static RuledDateView of(RuledDate date) {
        return new RuledDateView(date.on(), date.source(), date.rule().reference());
    }

    static @Nullable RuledDateView ofNullable(@Nullable RuledDate date) {
        return date == null ? null : of(date);
    }
}
