package dev.triennium.persistence.standard;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The clauses and controls of every standard by their numbers, for the files that relate them.
final class Numbers {

    /// Exactly one of the two.
    record Target(@Nullable ClauseId clause, @Nullable ControlId control) {}

    private final Map<String, Map<String, Target>> byStandard = new LinkedHashMap<>();

    static Numbers of(Collection<StandardFile> files) {
        var numbers = new Numbers();
        for (var file : files) {
            var targets = new LinkedHashMap<String, Target>();
            for (var clause : file.clauses()) {
                targets.put(clause.getNumber(), new Target(clause.getId(), null));
            }
            for (var control : file.controls()) {
                targets.put(control.getNumber(), new Target(null, control.getId()));
            }
            numbers.byStandard.put(file.standard().getStandardKey(), targets);
        }
        return numbers;
    }

    Set<String> standards() {
        return byStandard.keySet();
    }

    boolean hasStandard(String key) {
        return byStandard.containsKey(key);
    }

    /// @throws CatalogueException when the standard or the number is unknown
    Target get(YamlMapping where, String key, String standard, String number) {
        var target = byStandard.getOrDefault(standard, Map.of()).get(number);
        if (target == null) {
            throw where.wrong(key, standard + " has no " + number);
        }
        return target;
    }

    /// The numbers that a text such as `9.2.1 and 9.2.2` or `9.3.1 to 9.3.3` stands for.
    List<String> expand(String standard, String text) {
        var all = byStandard.getOrDefault(standard, Map.of()).keySet();
        if (text.contains(" to ")) {
            var ends = text.split(" to ", -1);
            var inOrder = new ArrayList<>(all);
            var from = inOrder.indexOf(ends[0]);
            var to = inOrder.indexOf(ends[ends.length - 1]);
            return ends.length == 2 && from >= 0 && from <= to
                    ? List.copyOf(inOrder.subList(from, to + 1))
                    : List.of(text);
        }
        return List.of(text.split(" and ", -1));
    }
}
