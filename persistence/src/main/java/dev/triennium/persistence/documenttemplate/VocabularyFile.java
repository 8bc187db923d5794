package dev.triennium.persistence.documenttemplate;

import dev.triennium.domain.documenttemplate.Placeholder;
import dev.triennium.domain.documenttemplate.TemplateText;
import dev.triennium.domain.documenttemplate.TemplateVocabulary;
import dev.triennium.persistence.standard.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The placeholders and conditions.
final class VocabularyFile {

    private VocabularyFile() {}

    static TemplateVocabulary parse(YamlMapping file) {
        if (file.integer("schemaVersion") != 1) {
            throw file.wrong("schemaVersion", "another shape is expected");
        }
        file.skip("note");
        file.skip("types");
        file.skip("scopes");
        var vocabulary = new TemplateVocabulary(placeholders(file), conditions(file));
        file.end();
        return vocabulary;
    }

    private static Map<String, Placeholder> placeholders(YamlMapping file) {
        var placeholders = new HashMap<String, Placeholder>();
        for (var entry : file.mappings("placeholders")) {
            // Where it comes from is said by whoever answers for it, and examples are for tests.
            entry.skip("scope");
            entry.skip("source");
            entry.skip("example");
            var placeholder =
                    new Placeholder(
                            entry.text("key"),
                            entry.word("type", Placeholder.Type.class),
                            both(entry.mapping("name")),
                            both(entry.mapping("empty")),
                            columns(entry.mappingOrNull("columns")),
                            bothOrNull(entry.mappingOrNull("none")),
                            entry.texts("fallback"));
            if (placeholders.put(placeholder.key(), placeholder) != null) {
                throw entry.wrong("key", "it stands twice");
            }
        }
        return placeholders;
    }

    private static List<TemplateText> columns(@Nullable YamlMapping columns) {
        if (columns == null) {
            return List.of();
        }
        var english = columns.texts("en");
        var german = columns.texts("de");
        if (english.size() != german.size()) {
            throw columns.wrong("de", "there are as many columns in each language");
        }
        var both = new ArrayList<TemplateText>();
        for (var at = 0; at < english.size(); at++) {
            both.add(new TemplateText(english.get(at), german.get(at)));
        }
        return both;
    }

    private static Set<String> conditions(YamlMapping file) {
        var conditions = new HashSet<String>();
        for (var entry : file.mappings("conditions")) {
            entry.skip("meaning");
            var key = entry.text("key");
            var prefix = key.substring(0, key.indexOf('.') + 1);
            entry.texts("values").forEach(value -> conditions.add(prefix + value));
        }
        return conditions;
    }

    static TemplateText both(YamlMapping mapping) {
        return new TemplateText(mapping.text("en"), mapping.text("de"));
    }

    private static @Nullable TemplateText bothOrNull(@Nullable YamlMapping mapping) {
        return mapping == null ? null : both(mapping);
    }
}
