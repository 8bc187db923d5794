package dev.triennium.domain.rule;

import java.util.Objects;

/// Where a rule of the product comes from.
///
/// @param id short and stable, such as `AP-5`
/// @param source document and clause, such as `ISO/IEC 17021-1:2015, 9.1.3.3`
/// @param summary the rule in our own words
public record RuleReference(String id, String source, String summary) {

    public RuleReference {
        Objects.requireNonNull(id);
        Objects.requireNonNull(source);
        Objects.requireNonNull(summary);
    }
}
