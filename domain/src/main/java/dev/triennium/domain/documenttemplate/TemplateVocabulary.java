package dev.triennium.domain.documenttemplate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All that templates may use.
///
/// @param placeholders by their keys
/// @param conditions such as `standard.iso-14001`
public record TemplateVocabulary(Map<String, Placeholder> placeholders, Set<String> conditions) {

    public TemplateVocabulary {
        placeholders = Map.copyOf(placeholders);
        conditions = Set.copyOf(conditions);
    }

    public Optional<Placeholder> find(String key) {
        return Optional.ofNullable(placeholders.get(key));
    }
}
