package dev.triennium.persistence.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class GermanCatalogueTest {

    private static final Locale GERMAN = Locale.forLanguageTag("de-AT");

    private final GermanCatalogue catalogue = new GermanCatalogue();

    @Test
    void whateverIsAskedInAnyEditionIsAskedInGermanToo() {
        var missing = new ArrayList<String>();
        for (var entry : list(english("index.yaml"), "standards")) {
            var key = String.valueOf(entry.get("key"));
            var file = english(key + ".yaml");
            check(missing, key, CatalogueIds.standard(key).value(), List.of("title"));
            for (var clause : list(file, "clauses")) {
                var number = String.valueOf(clause.get("number"));
                var isAsked = clause.containsKey("question");
                check(
                        missing,
                        key + " " + number,
                        CatalogueIds.clause(key, number).value(),
                        isAsked ? List.of("title", "question") : List.of("title"));
            }
            if (file.get("controls") instanceof Map<?, ?> controls) {
                for (var control : list(controls, "items")) {
                    var number = String.valueOf(control.get("number"));
                    check(
                            missing,
                            key + " " + number,
                            CatalogueIds.control(key, number).value(),
                            List.of("title", "question"));
                    var theme = String.valueOf(control.get("theme"));
                    if (catalogue.findTerm(GERMAN, CatalogueIds.standard(key), theme).isEmpty()) {
                        missing.add(key + " " + theme);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /// One by one: what has no German is found here, whatever kind of text it is.
    @Test
    void everyTextOfAnEditionIsThereInGermanToo() {
        var missing = new ArrayList<String>();
        for (var entry : list(english("index.yaml"), "standards")) {
            var key = String.valueOf(entry.get("key"));
            var file = english(key + ".yaml");
            for (var clause : list(file, "clauses")) {
                var id = CatalogueIds.clause(key, String.valueOf(clause.get("number"))).value();
                same(missing, id, "evidence", clause.get("evidence"));
                same(missing, id, "note", clause.get("note"));
                if (clause.get("documentedInformation") instanceof Map<?, ?> documented) {
                    same(missing, id, "documented", documented.get("what"));
                }
            }
            if (file.get("controls") instanceof Map<?, ?> controls) {
                for (var control : list(controls, "items")) {
                    var number = String.valueOf(control.get("number"));
                    var id = CatalogueIds.control(key, number).value();
                    same(missing, id, "evidence", control.get("evidence"));
                    var area = control.get("objectiveArea");
                    // Some editions say its number alone.
                    if (area != null && !area.toString().matches("[A-Z][.\\d]+")) {
                        assertThat(
                                        catalogue.findTerm(
                                                GERMAN,
                                                CatalogueIds.standard(key),
                                                area.toString()))
                                .as("%s %s", key, area)
                                .isPresent();
                    }
                }
            }
            var standard = CatalogueIds.standard(key).value();
            for (var part :
                    List.of(
                            "transition.note",
                            "accreditation.specific",
                            "accreditation.auditTime",
                            "accreditation.notes",
                            "confidence.notes")) {
                var name = part.split("\\.", -1);
                if (file.get(name[0]) instanceof Map<?, ?> fields) {
                    same(missing, standard, part, fields.get(name[1]));
                }
            }
            for (var amendment : list(file, "amendments")) {
                inWords(missing, amendment.get("title"));
                inWords(missing, amendment.get("summary"));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextOfATransitionIsThereInGermanToo() {
        var missing = new ArrayList<String>();
        for (var transition : list(english("transition.yaml"), "transitions")) {
            var key = String.valueOf(transition.get("key"));
            var id = CatalogueIds.transition(key).value();
            same(missing, id, "headline", transition.get("headline"));
            same(missing, id, "effortHint", transition.get("effortHint"));
            // Which controls were split, the import makes a note of.
            var split =
                    transition.get("controlStatistics") instanceof Map<?, ?> statistics
                            ? statistics.get("split")
                            : null;
            same(missing, id, "notes", split == null ? transition.get("notes") : split);
            list(transition, "milestones").forEach(one -> inWords(missing, one.get("event")));
            for (var change : list(transition, "clauseMapping")) {
                var of = changeId(key, "CLAUSE", change, String.join(",", texts(change.get("to"))));
                same(missing, of, "summary", change.get("summary"));
                same(missing, of, "action", change.get("action"));
            }
            var added = new HashMap<Object, Map<?, ?>>();
            list(transition, "newControls").forEach(one -> added.put(one.get("control"), one));
            for (var change : list(transition, "controlMapping")) {
                var number = String.valueOf(change.get("to"));
                var of = changeId(key, "CONTROL", change, number);
                same(missing, of, "title", change.get("title"));
                var details = added.get(number);
                if (details != null) {
                    same(missing, of, "summary", details.get("summary"));
                    same(missing, of, "typicalEvidence", details.get("typicalEvidence"));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static UUID changeId(String transition, String subject, Map<?, ?> change, String to) {
        var from = String.join(",", texts(change.get("from")));
        return CatalogueIds.change(transition, subject + " " + from + " > " + to).value();
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }

    /// In German there is a text where there is one in English, and as many lines; and none of what
    /// says nothing in English.
    private void same(List<String> missing, UUID thing, String field, @Nullable Object english) {
        var isThere =
                switch (english) {
                    case null ->
                            catalogue.find(GERMAN, thing, field).isEmpty()
                                    && catalogue.findLines(GERMAN, thing, field).isEmpty();
                    case List<?> lines when lines.isEmpty() ->
                            catalogue.findLines(GERMAN, thing, field).orElse(List.of()).isEmpty();
                    case List<?> lines ->
                            catalogue.findLines(GERMAN, thing, field).orElse(List.of()).size()
                                    == lines.size();
                    default -> catalogue.find(GERMAN, thing, field).isPresent();
                };
        if (!isThere) {
            missing.add(field + " of " + english);
        }
    }

    private void inWords(List<String> missing, @Nullable Object english) {
        if (catalogue.findWords(GERMAN, String.valueOf(english)).isEmpty()) {
            missing.add(String.valueOf(english));
        }
    }

    @Test
    void everyFamilyHasItsInputsOfTheManagementReviewInBothLanguages() {
        var inputs = english("review-inputs.yaml");
        var german = english("de/review-inputs.yaml");
        var keys = list(inputs, "inputs").stream().map(one -> (Object) one.get("key")).toList();
        assertThat(mapping(german, "inputs").keySet()).isEqualTo(new HashSet<Object>(keys));
        var families = new HashSet<Object>();
        for (var entry : list(english("index.yaml"), "standards")) {
            families.add(String.valueOf(entry.get("key")).replaceAll("-\\d{4}$", ""));
        }
        var byFamily = mapping(inputs, "standards");
        assertThat(byFamily.keySet()).isEqualTo(families);
        byFamily.forEach(
                (family, asked) ->
                        assertThat(new HashSet<Object>(keys))
                                .as("%s", family)
                                .containsAll((List<?>) asked));
    }

    /// Whoever compares such editions is told that the comparison does not reach to the clauses.
    @Test
    void aTransitionWithoutClausesSaysThatNoPlanComesOfIt() {
        var german = mapping(english("de/transition.yaml"), "transitions");
        var without =
                list(english("transition.yaml"), "transitions").stream()
                        .filter(one -> one.get("publishedOn") != null)
                        .filter(one -> list(one, "clauseMapping").isEmpty())
                        .toList();
        assertThat(without).hasSize(2);
        for (var one : without) {
            assertThat(String.valueOf(one.get("notes"))).contains("no plan");
            var texts = (Map<?, ?>) Objects.requireNonNull(german.get(one.get("key")));
            assertThat(String.valueOf(texts.get("notes"))).contains("kein Maßnahmenplan");
        }
    }

    /// The keys of the file that hold what people read.
    private static final Set<String> READ =
            Set.of(
                    "people",
                    "effortNote",
                    "objectives",
                    "industries",
                    "customer",
                    "regulation",
                    "tender",
                    "internal",
                    "relatedStandards",
                    "prerequisites",
                    "lessSuitable",
                    "text",
                    "reason",
                    "note");

    @Test
    void theAdvisorSpeaksGermanToo() {
        var texts = new ArrayList<String>();
        collect(english("selection.yaml"), texts);
        for (var transition : list(english("transition.yaml"), "transitions")) {
            addAll(transition.get("headline"), texts);
        }
        assertThat(texts).hasSizeGreaterThan(300).contains("Cut energy cost and emissions");
        assertThat(texts).allMatch(text -> catalogue.findWords(GERMAN, text).isPresent());
        assertThat(catalogue.findWords(GERMAN, "Cut energy cost and emissions"))
                .contains("Energiekosten und Emissionen senken");
        assertThat(catalogue.findWords(Locale.FRENCH, "Manufacturing")).isEmpty();
        assertThat(catalogue.findWords(GERMAN, "What an operator asks")).isEmpty();
    }

    private static void collect(Object value, List<String> texts) {
        switch (value) {
            case Map<?, ?> fields ->
                    fields.forEach(
                            (name, field) -> {
                                if (READ.contains(String.valueOf(name))) {
                                    addAll(field, texts);
                                } else if (field != null && !name.equals("testProfiles")) {
                                    collect(field, texts);
                                }
                            });
            case List<?> items -> items.forEach(item -> collect(item, texts));
            default -> {
                // Nothing to read.
            }
        }
    }

    private static void addAll(@Nullable Object value, List<String> texts) {
        switch (value) {
            case String text -> texts.add(text);
            case List<?> lines -> lines.forEach(line -> texts.add(String.valueOf(line)));
            case null, default -> {
                // Nothing is said.
            }
        }
    }

    private static Map<?, ?> mapping(Map<?, ?> of, String key) {
        return (Map<?, ?>) Objects.requireNonNull(of.get(key));
    }

    private void check(List<String> missing, String name, UUID thing, List<String> fields) {
        for (var field : fields) {
            if (catalogue.find(GERMAN, thing, field).isEmpty()) {
                missing.add(name + " " + field);
            }
        }
    }

    @Test
    void textsAreFoundByWhatTheyAreOf() {
        var clause = CatalogueIds.clause("iso-9001-2026", "4.1").value();
        assertThat(catalogue.find(GERMAN, clause, "title"))
                .contains("Verstehen der Organisation und ihres Kontextes");
        assertThat(catalogue.findLines(GERMAN, clause, "evidence").orElseThrow())
                .contains("Kontextanalyse mit Bezug zur Strategie");
        assertThat(catalogue.find(GERMAN, CatalogueIds.topic("leadership.policy").value(), "title"))
                .contains("Politik");
        var change = CatalogueIds.change("iso-9001-2015-to-2026", "CLAUSE 4.1 > 4.1").value();
        assertThat(catalogue.find(GERMAN, change, "summary").orElseThrow()).contains("Klimawandel");
        assertThat(catalogue.find(Locale.FRENCH, clause, "title")).isEmpty();
        assertThat(catalogue.find(GERMAN, clause, "nothing")).isEmpty();
    }

    private static Map<?, ?> english(String file) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        var content = CatalogueFiles.ofTheProduct().read(file);
        return yaml.load(new String(content, StandardCharsets.UTF_8));
    }

    private static List<Map<?, ?>> list(Map<?, ?> of, String key) {
        var found = new ArrayList<Map<?, ?>>();
        if (of.get(key) instanceof List<?> all) {
            all.forEach(one -> found.add((Map<?, ?>) one));
        }
        return found;
    }
}
