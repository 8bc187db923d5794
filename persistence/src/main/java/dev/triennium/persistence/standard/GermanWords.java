package dev.triennium.persistence.standard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Texts that are found by their English, since the file that they come from may be another one
/// here. What is equal in English is equal in German.
final class GermanWords {

    private static final String QUESTIONNAIRE = "questionnaire";

    private final Map<String, String> words;

    GermanWords(Map<String, String> words) {
        this.words = words;
    }

    /// Of the advisor: things by their keys, and lists in the same order.
    void readSelection(Map<?, ?> english, Map<?, ?> german) {
        pair(english.get("effortNote"), german.get("effortNote"));
        pair(byKey(english.get("sizeClasses"), "key", "people"), german.get("sizeClasses"));
        pair(byKey(english.get("standards"), "family", null), german.get("standards"));
        var asked = (Map<?, ?>) Objects.requireNonNull(english.get(QUESTIONNAIRE));
        var questions = new HashMap<String, Object>();
        for (var question : (List<?>) Objects.requireNonNull(asked.get("questions"))) {
            var of = new HashMap<Object, Object>((Map<?, ?>) question);
            of.put("options", byKey(of.get("options"), "id", "text"));
            questions.put(String.valueOf(of.get("id")), of);
        }
        var answered = (Map<?, ?>) Objects.requireNonNull(german.get(QUESTIONNAIRE));
        pair(questions, answered.get("questions"));
        pair(asked.get("rules"), answered.get("rules"));
    }

    /// Headlines, and what happens on the days that matter.
    void readTransitions(Map<?, ?> english, Map<?, ?> german) {
        for (var texts : List.of("headline", "milestones")) {
            var known = byKey(english.get("transitions"), "key", texts);
            ((Map<?, ?>) Objects.requireNonNull(german.get("transitions")))
                    .forEach((key, of) -> pair(known.get(key), ((Map<?, ?>) of).get(texts)));
        }
    }

    /// @param pairs German texts by the English ones
    void readPairs(Map<String, Object> pairs) {
        pairs.forEach((english, german) -> put(english, String.valueOf(german)));
    }

    /// @param value of which only this is of interest; null: all
    private static Map<String, @Nullable Object> byKey(
            @Nullable Object list, String key, @Nullable String value) {
        var found = new HashMap<String, @Nullable Object>();
        for (var one : (List<?>) Objects.requireNonNull(list)) {
            var of = (Map<?, ?>) one;
            found.put(String.valueOf(of.get(key)), value == null ? of : of.get(value));
        }
        return found;
    }

    private void pair(@Nullable Object english, @Nullable Object german) {
        switch (english) {
            case String text when german instanceof String translated -> put(text, translated);
            case List<?> texts when german instanceof List<?> others -> {
                for (var i = 0; i < Math.min(texts.size(), others.size()); i++) {
                    pair(texts.get(i), others.get(i));
                }
            }
            case Map<?, ?> fields when german instanceof Map<?, ?> others ->
                    others.forEach((name, other) -> pair(find(fields, name), other));
            case null, default -> {
                // Not translated.
            }
        }
    }

    /// What a rule says stands below what it does.
    private static @Nullable Object find(Map<?, ?> fields, Object name) {
        if (fields.containsKey(name)) {
            return fields.get(name);
        }
        for (var inner : List.of("then", "minimum")) {
            if (fields.get(inner) instanceof Map<?, ?> below && find(below, name) != null) {
                return find(below, name);
            }
        }
        return null;
    }

    private void put(String english, String german) {
        var other = words.put(english, german);
        if (other != null && !other.equals(german)) {
            throw new IllegalStateException("%s is %s and %s".formatted(english, other, german));
        }
    }
}
