package dev.triennium.persistence.standard;

import dev.triennium.domain.standard.CatalogueTexts;
import dev.triennium.domain.standard.EditionChange;
import dev.triennium.domain.standard.StandardId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The German texts that come with the product, read when the first reader of German asks. They are
/// found by the ids of what they are of, and change with a release only.
@Component
class GermanCatalogue implements CatalogueTexts {

    static final String FOLDER = "de/";

    private static final String SELECTION = SelectionFile.FILE;
    private static final String TRANSITION = "transition.yaml";

    private static final List<String> WORDS_OF_CONTROLS = List.of("themes", "objectiveAreas");

    private record Texts(
            Map<UUID, Map<String, Object>> byThing,
            Map<StandardId, Map<String, String>> terms,
            Map<String, String> words) {}

    private volatile @Nullable Texts texts;

    @Override
    public Optional<String> find(Locale language, UUID thing, String field) {
        return value(language, thing, field)
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    @Override
    public Optional<List<String>> findLines(Locale language, UUID thing, String field) {
        return value(language, thing, field)
                .filter(List.class::isInstance)
                .map(lines -> ((List<?>) lines).stream().map(String::valueOf).toList());
    }

    @Override
    public Optional<String> findTerm(Locale language, StandardId standard, String term) {
        return isGerman(language)
                ? Optional.ofNullable(texts().terms().getOrDefault(standard, Map.of()).get(term))
                : Optional.empty();
    }

    @Override
    public Optional<String> findWords(Locale language, String english) {
        return isGerman(language)
                ? Optional.ofNullable(texts().words().get(english))
                : Optional.empty();
    }

    private Optional<Object> value(Locale language, UUID thing, String field) {
        return isGerman(language)
                ? Optional.ofNullable(texts().byThing().getOrDefault(thing, Map.of()).get(field))
                : Optional.empty();
    }

    private static boolean isGerman(Locale language) {
        return language.getLanguage().equals(Locale.GERMAN.getLanguage());
    }

    /// Read twice by two first readers, which harms nobody.
    private Texts texts() {
        var known = texts;
        if (known == null) {
            known = read(CatalogueFiles.ofTheProduct());
            texts = known;
        }
        return known;
    }

    /// Things by their ids, for the test that looks for texts of nothing.
    Map<UUID, Map<String, Object>> byThing() {
        return texts().byThing();
    }

    private static Texts read(CatalogueFiles files) {
        var texts = new Texts(new HashMap<>(), new HashMap<>(), new HashMap<>());
        var index = YamlMapping.parse("index.yaml", files.read("index.yaml"));
        for (var entry : index.mappings("standards")) {
            readStandard(texts, load(files, FOLDER + entry.text("key") + ".yaml"));
        }
        readTopics(texts, load(files, FOLDER + "crossmap.yaml"));
        readTransitions(texts, load(files, FOLDER + TRANSITION));
        var words = new GermanWords(texts.words());
        words.readSelection(load(files, SELECTION), load(files, FOLDER + SELECTION));
        words.readHeadlines(load(files, TRANSITION), load(files, FOLDER + TRANSITION));
        return texts;
    }

    private static Map<?, ?> load(CatalogueFiles files, String name) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        var content = new String(files.read(name), StandardCharsets.UTF_8);
        return yaml.load(content);
    }

    private static void readStandard(Texts texts, Map<?, ?> file) {
        var key = String.valueOf(file.get("key"));
        var standard = CatalogueIds.standard(key);
        put(texts, standard.value(), Map.of("title", String.valueOf(file.get("title"))));
        mapping(file, "clauses")
                .forEach(
                        (number, clause) ->
                                put(texts, CatalogueIds.clause(key, number).value(), clause));
        mapping(file, "controls")
                .forEach(
                        (number, control) ->
                                put(texts, CatalogueIds.control(key, number).value(), control));
        var terms = texts.terms().computeIfAbsent(standard, _ -> new HashMap<>());
        for (var words : WORDS_OF_CONTROLS) {
            mapping(file, words).forEach((term, word) -> terms.put(term, String.valueOf(word)));
        }
    }

    private static void readTopics(Texts texts, Map<?, ?> file) {
        var structure = (Map<?, ?>) mapping(file, "harmonizedStructure");
        for (var topics : List.of(mapping(structure, "topics"), mapping(file, "topicRelations"))) {
            topics.forEach(
                    (key, title) ->
                            put(texts, CatalogueIds.topic(key).value(), Map.of("title", title)));
        }
    }

    private static void readTransitions(Texts texts, Map<?, ?> file) {
        mapping(file, "transitions")
                .forEach(
                        (key, transition) -> {
                            var of = (Map<?, ?>) transition;
                            put(texts, CatalogueIds.transition(key).value(), of);
                            if (of.get("clauseMapping") instanceof List<?> changes) {
                                changes.forEach(
                                        change -> readChange(texts, key, (Map<?, ?>) change));
                            }
                        });
    }

    /// By the name that the import gives it.
    private static void readChange(Texts texts, String transition, Map<?, ?> change) {
        var name =
                "%s %s > %s"
                        .formatted(
                                EditionChange.Subject.CLAUSE,
                                numbers(change.get("from")),
                                numbers(change.get("to")));
        put(texts, CatalogueIds.change(transition, name).value(), change);
    }

    private static String numbers(@Nullable Object list) {
        return list instanceof List<?> all
                ? String.join(",", all.stream().map(String::valueOf).toList())
                : "";
    }

    private static Map<String, Object> mapping(Map<?, ?> of, String key) {
        var found = new HashMap<String, Object>();
        if (of.get(key) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> found.put(String.valueOf(name), value));
        }
        return found;
    }

    private static void put(Texts texts, UUID thing, @Nullable Object fields) {
        if (fields instanceof Map<?, ?> map) {
            var of = texts.byThing().computeIfAbsent(thing, _ -> new HashMap<>());
            map.forEach((name, value) -> of.put(String.valueOf(name), value));
        }
    }
}
