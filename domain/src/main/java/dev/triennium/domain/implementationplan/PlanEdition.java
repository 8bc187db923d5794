package dev.triennium.domain.implementationplan;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an edition asks, as plans look at it.
///
/// @param designation such as `ISO 9001:2026`
/// @param parts its assessable clauses and its controls by number, in its order
/// @param related numbers by topic of the harmonized structure, where the edition asks for it
///     elsewhere than under the topic's own name
public record PlanEdition(
        StandardId standard,
        String key,
        String designation,
        Map<String, Part> parts,
        Map<String, Set<String>> related) {

    public PlanEdition {
        Objects.requireNonNull(standard);
        Objects.requireNonNull(key);
        Objects.requireNonNull(designation);
        parts = new LinkedHashMap<>(parts);
        related = Map.copyOf(related);
    }

    /// A clause or a control.
    ///
    /// @param topic of the clause; null: it is a control
    public record Part(
            String number,
            @Nullable String topic,
            @Nullable ClauseId clause,
            @Nullable ControlId control) {

        public Part {
            Objects.requireNonNull(number);
            if ((clause == null) == (control == null)) {
                throw new IllegalArgumentException("A part is a clause or a control");
            }
        }

        EntityId id() {
            return clause == null ? Objects.requireNonNull(control) : clause;
        }

        public boolean isUnder(String wanted) {
            return topic != null && (topic.equals(wanted) || topic.startsWith(wanted + "."));
        }
    }

    /// Those that one of the topics, or what lies under it, is about.
    List<Part> partsOf(List<String> topics) {
        return parts.values().stream()
                .filter(part -> part.clause() != null)
                .filter(
                        part ->
                                topics.stream()
                                        .anyMatch(
                                                topic ->
                                                        part.isUnder(topic)
                                                                || related.getOrDefault(
                                                                                topic, Set.of())
                                                                        .contains(part.number())))
                .toList();
    }
}
