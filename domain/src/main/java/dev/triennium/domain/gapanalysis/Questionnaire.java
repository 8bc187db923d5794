package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.tenancy.SiteId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The questions of an assessment, each with what it answers for.
///
/// @param entries in the order in which they are asked
record Questionnaire(List<Entry> entries) {

    record Entry(Question question, List<ItemPart> parts) {

        Entry {
            parts = List.copyOf(parts);
        }
    }

    Questionnaire {
        entries = List.copyOf(entries);
    }

    /// A question stands where the first of its standards has it; the sites of one question follow
    /// each other.
    ///
    /// @param requirements of all editions, in the order of the assessment
    /// @param sites empty: each question is asked once
    static Questionnaire of(List<Requirement> requirements, List<SiteId> sites) {
        var byKey = new LinkedHashMap<String, List<ItemPart>>();
        for (var requirement : requirements) {
            byKey.computeIfAbsent(requirement.questionKey(), _ -> new ArrayList<>())
                    .add(requirement.toPart());
        }
        var entries = new ArrayList<Entry>();
        var places = new ArrayList<@Nullable SiteId>(sites);
        if (places.isEmpty()) {
            places.add(null);
        }
        byKey.forEach(
                (key, parts) -> {
                    for (var place : places) {
                        entries.add(new Entry(new Question(key, entries.size(), place), parts));
                    }
                });
        return new Questionnaire(entries);
    }
}
