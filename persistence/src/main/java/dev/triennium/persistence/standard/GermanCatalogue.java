package dev.triennium.persistence.standard;

import dev.triennium.domain.standard.CatalogueTexts;
import dev.triennium.domain.standard.EditionChange;
import dev.triennium.domain.standard.StandardId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    private static final String EDITIONS = "editions.yaml";

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
        var english = load(files, TRANSITION);
        var german = load(files, FOLDER + TRANSITION);
        readTransitions(texts, english, german);
        var editions = load(files, FOLDER + EDITIONS);
        readEditions(texts, editions);
        var words = new GermanWords(texts.words());
        words.readSelection(load(files, SELECTION), load(files, FOLDER + SELECTION));
        words.readTransitions(english, german);
        words.readPairs(mapping(editions, "amendments"));
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

    /// What stands beside the clauses of an edition, each text by where it stands, such as
    /// `accreditation.notes`.
    private static void readEditions(Texts texts, Map<?, ?> file) {
        mapping(file, "editions")
                .forEach(
                        (key, edition) -> {
                            var standard = CatalogueIds.standard(key).value();
                            ((Map<?, ?>) edition)
                                    .forEach(
                                            (part, fields) ->
                                                    put(texts, standard, below(part, fields)));
                        });
    }

    private static Map<String, Object> below(Object part, Object fields) {
        var found = new HashMap<String, Object>();
        ((Map<?, ?>) fields).forEach((name, text) -> found.put(part + "." + name, text));
        return found;
    }

    private static void readTransitions(Texts texts, Map<?, ?> english, Map<?, ?> file) {
        var german = mapping(file, "transitions");
        for (var one : (List<?>) Objects.requireNonNull(english.get("transitions"))) {
            var transition = (Map<?, ?>) one;
            if (transition.get("controlMapping") instanceof List<?> changes) {
                var key = String.valueOf(transition.get("key"));
                var of = mapping(german, key);
                changes.forEach(change -> readControl(texts, key, of, (Map<?, ?>) change));
            }
        }
        german.forEach(
                (key, transition) -> {
                    var of = (Map<?, ?>) transition;
                    put(texts, CatalogueIds.transition(key).value(), of);
                    if (of.get("clauseMapping") instanceof List<?> changes) {
                        changes.forEach(change -> readChange(texts, key, (Map<?, ?>) change));
                    }
                });
    }

    private static void readChange(Texts texts, String transition, Map<?, ?> change) {
        var name =
                name(EditionChange.Subject.CLAUSE, change.get("from"), numbers(change.get("to")));
        put(texts, CatalogueIds.change(transition, name).value(), change);
    }

    /// @param german of the transition, whose texts of controls are found by the new number
    /// @param change as the English file has it
    private static void readControl(
            Texts texts, String transition, Map<?, ?> german, Map<?, ?> change) {
        var number = String.valueOf(change.get("to"));
        var name = name(EditionChange.Subject.CONTROL, change.get("from"), number);
        var id = CatalogueIds.change(transition, name).value();
        var title = mapping(german, "controlMapping").get(number);
        if (title != null) {
            put(texts, id, Map.of("title", title));
        }
        put(texts, id, mapping(german, "newControls").get(number));
    }

    /// The name that the import gives a change.
    private static String name(EditionChange.Subject subject, @Nullable Object from, String to) {
        return "%s %s > %s".formatted(subject, numbers(from), to);
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
