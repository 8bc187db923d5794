package dev.triennium.persistence.standard;

import dev.triennium.domain.selection.Question;
import dev.triennium.domain.selection.Questionnaire;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.persistence.jooq.generated.tables.records.SelectionEditionRecord;
import dev.triennium.persistence.jooq.generated.tables.records.SelectionEffortRecord;
import dev.triennium.persistence.jooq.generated.tables.records.SelectionFamilyRecord;
import dev.triennium.persistence.jooq.generated.tables.records.SelectionOptionRecord;
import dev.triennium.persistence.jooq.generated.tables.records.SelectionQuestionRecord;
import dev.triennium.persistence.jooq.generated.tables.records.SelectionRuleRecord;
import dev.triennium.persistence.jooq.generated.tables.records.SelectionScoringRecord;
import dev.triennium.persistence.jooq.generated.tables.records.SelectionSizeRecord;
import dev.triennium.persistence.jooq.generated.tables.records.SelectionWeightRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rows of the file that holds the questionnaire of the advisor. The operator may put another
/// file in the place of the product's own, so that each value is checked here for what the tables
/// and the advisor ask of it.
final class SelectionFile {

    static final String FILE = "selection.yaml";

    /// Plain lists of the API do not pass this.
    private static final int MOST_ITEMS = 20;

    private static final int MOST_TEXT = 300;
    private static final int MOST_MONTHS = 120;
    private static final BigDecimal MOST_SCORE = new BigDecimal(1000);
    private static final BigDecimal MOST_WEIGHT = new BigDecimal(100);
    private static final String KEY = "[a-z0-9][a-z0-9_-]{0,31}";
    private static final String QUESTIONNAIRE = "questionnaire";

    final List<SelectionScoringRecord> scoring = new ArrayList<>();
    final List<SelectionSizeRecord> sizes = new ArrayList<>();
    final List<SelectionFamilyRecord> families = new ArrayList<>();
    final List<SelectionEditionRecord> editions = new ArrayList<>();
    final List<SelectionEffortRecord> efforts = new ArrayList<>();
    final List<SelectionQuestionRecord> questions = new ArrayList<>();
    final List<SelectionOptionRecord> options = new ArrayList<>();
    final List<SelectionWeightRecord> weights = new ArrayList<>();
    final List<SelectionRuleRecord> rules = new ArrayList<>();

    private final Numbers numbers;
    private final Map<String, List<StandardId>> editionsByFamily = new LinkedHashMap<>();
    private final Map<String, Set<String>> optionsByQuestion = new LinkedHashMap<>();
    private final Set<String> sizeKeys = new LinkedHashSet<>();

    private SelectionFile(Numbers numbers) {
        this.numbers = numbers;
    }

    /// @param name what messages call the file
    static SelectionFile parse(Numbers numbers, String name, byte[] content) {
        var yaml = YamlMapping.parse(name, content);
        SchemaVersion.check(yaml);
        yaml.date("generatedOn");
        yaml.text("confidence");
        var file = new SelectionFile(numbers);
        bounded(yaml, "sizeClasses").forEach(file::readSize);
        bounded(yaml, "families").forEach(file::readFamily);
        var questionnaire = yaml.mapping(QUESTIONNAIRE);
        var scores = file.readScoring(yaml.text("effortNote"), questionnaire.mapping("scoring"));
        bounded(yaml, "standards").forEach(standard -> file.readStandard(standard, scores));
        for (var family : file.editionsByFamily.keySet()) {
            if (file.families.stream().noneMatch(row -> row.getFamilyKey().equals(family))) {
                throw yaml.wrong("standards", family + " is not among them");
            }
        }
        bounded(questionnaire, "questions").forEach(file::readQuestion);
        bounded(questionnaire, "rules").forEach(file::readRules);
        questionnaire.mappings("testProfiles").forEach(file::readProfile);
        yaml.end();
        return file;
    }

    private static List<YamlMapping> bounded(YamlMapping yaml, String key) {
        var items = yaml.mappings(key);
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw yaml.wrong(key, "1 to " + MOST_ITEMS + " items are expected");
        }
        return items;
    }

    private static String key(YamlMapping yaml, String name) {
        var key = yaml.text(name);
        if (!key.matches(KEY)) {
            throw yaml.wrong(
                    name, "a key of at most 32 lower-case letters, digits, - and _ is expected");
        }
        return key;
    }

    private static String shortText(YamlMapping yaml, String name) {
        var text = yaml.text(name);
        if (text.length() > MOST_TEXT) {
            throw yaml.wrong(name, "at most " + MOST_TEXT + " characters are expected");
        }
        return text;
    }

    private static BigDecimal between(
            YamlMapping yaml, String name, BigDecimal least, BigDecimal most) {
        var number = yaml.decimal(name);
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0 || number.scale() > 2) {
            throw yaml.wrong(
                    name,
                    "a number from %s to %s with at most two decimals is expected"
                            .formatted(least, most));
        }
        return number;
    }

    private static BigDecimal share(YamlMapping yaml, String name) {
        return between(yaml, name, BigDecimal.ZERO, BigDecimal.ONE);
    }

    private void readSize(YamlMapping yaml) {
        var key = key(yaml, "key");
        if (!sizeKeys.add(key)) {
            throw yaml.wrong("key", key + " is there twice");
        }
        sizes.add(
                new SelectionSizeRecord()
                        .setSizeKey(key)
                        .setOrdinal(sizes.size())
                        .setPeople(shortText(yaml, "people")));
    }

    private void readFamily(YamlMapping yaml) {
        var key = key(yaml, "family");
        var all =
                new ArrayList<>(
                        List.of(standard(yaml, "currentEdition", yaml.text("currentEdition"))));
        for (var other : yaml.texts("otherEditions")) {
            all.add(standard(yaml, "otherEditions", other));
        }
        if (editionsByFamily.putIfAbsent(key, all) != null) {
            throw yaml.wrong("family", key + " is there twice");
        }
    }

    private StandardId standard(YamlMapping yaml, String name, String key) {
        if (!numbers.hasStandard(key)) {
            throw yaml.wrong(name, key + " is not in the catalogue");
        }
        return CatalogueIds.standard(key);
    }

    private Map<String, BigDecimal> readScoring(String effortNote, YamlMapping yaml) {
        yaml.text("method");
        var recommendFrom = share(yaml, "recommendFrom");
        var considerFrom = share(yaml, "considerFrom");
        if (considerFrom.compareTo(recommendFrom) > 0) {
            throw yaml.wrong("considerFrom", "it must not be above recommendFrom");
        }
        scoring.add(
                new SelectionScoringRecord()
                        .setOrdinal(0)
                        .setRecommendFrom(recommendFrom)
                        .setConsiderFrom(considerFrom)
                        .setEffortNote(effortNote));
        var most = yaml.mapping("maxScore");
        var scores = new HashMap<String, BigDecimal>();
        for (var family : editionsByFamily.keySet()) {
            scores.put(family, between(most, family, BigDecimal.ONE, MOST_SCORE));
        }
        return scores;
    }

    private void readStandard(YamlMapping yaml, Map<String, BigDecimal> scores) {
        var family = family(yaml, "family");
        if (families.stream().anyMatch(row -> row.getFamilyKey().equals(family))) {
            throw yaml.wrong("family", family + " is there twice");
        }
        var all =
                new ArrayList<>(
                        List.of(standard(yaml, "currentEdition", yaml.text("currentEdition"))));
        for (var other : yaml.texts("alternativeEditions")) {
            all.add(standard(yaml, "alternativeEditions", other));
        }
        if (!all.equals(editionsByFamily.get(family))) {
            throw yaml.wrong("currentEdition", "the family has other editions");
        }
        var triggers = yaml.mapping("triggers");
        families.add(
                new SelectionFamilyRecord()
                        .setFamilyKey(family)
                        .setOrdinal(List.copyOf(editionsByFamily.keySet()).indexOf(family))
                        .setStandardId(all.getFirst())
                        .setMostScore(scores.get(family))
                        .setObjectives(yaml.texts("objectives"))
                        .setIndustries(yaml.texts("industries"))
                        .setTriggersCustomer(triggers.texts("customer"))
                        .setTriggersRegulation(triggers.texts("regulation"))
                        .setTriggersTender(triggers.texts("tender"))
                        .setTriggersInternal(triggers.texts("internal"))
                        .setRelatedStandards(yaml.texts("relatedStandards"))
                        .setPrerequisites(yaml.texts("prerequisites"))
                        .setLessSuitableFor(yaml.textOrNull("lessSuitable"))
                        .setNote(yaml.textOrNull("note")));
        for (var i = 1; i < all.size(); i++) {
            editions.add(
                    new SelectionEditionRecord()
                            .setFamilyKey(family)
                            .setOrdinal(i)
                            .setStandardId(all.get(i)));
        }
        var effort = yaml.mapping("effortMonths");
        for (var size : sizeKeys) {
            var months = effort.mapping(size);
            var min = months.integer("min");
            var max = months.integer("max");
            if (min < 1 || max < min || max > MOST_MONTHS) {
                throw effort.wrong(size, "1 to " + MOST_MONTHS + " months are expected");
            }
            efforts.add(
                    new SelectionEffortRecord()
                            .setFamilyKey(family)
                            .setSizeKey(size)
                            .setMinMonths(min)
                            .setMaxMonths(max));
        }
    }

    private String family(YamlMapping yaml, String name) {
        var family = yaml.text(name);
        if (!editionsByFamily.containsKey(family)) {
            throw yaml.wrong(name, family + " is not among the families");
        }
        return family;
    }

    private void readQuestion(YamlMapping yaml) {
        var question = key(yaml, "id");
        if (question.equals(Questionnaire.SIZE)) {
            throw yaml.wrong("id", "the product asks for the size by itself");
        }
        if (optionsByQuestion.containsKey(question)) {
            throw yaml.wrong("id", question + " is there twice");
        }
        var choice =
                switch (yaml.text("type")) {
                    case "single" -> Question.Choice.SINGLE;
                    case "multi" -> Question.Choice.MULTIPLE;
                    default -> throw yaml.wrong("type", "single or multi is expected");
                };
        questions.add(
                new SelectionQuestionRecord()
                        .setQuestionKey(question)
                        .setOrdinal(questions.size())
                        .setText(shortText(yaml, "text"))
                        .setChoice(choice.name())
                        .setMostOptions(mostOptions(yaml, choice)));
        var seen = new LinkedHashSet<String>();
        for (var option : bounded(yaml, "options")) {
            var key = key(option, "id");
            if (!seen.add(key)) {
                throw option.wrong("id", key + " is there twice");
            }
            options.add(
                    new SelectionOptionRecord()
                            .setQuestionKey(question)
                            .setOptionKey(key)
                            .setOrdinal(seen.size())
                            .setText(shortText(option, "text"))
                            .setAlone(option.flag("alone", false)));
            readWeights(question, key, option.mapping("weights"));
        }
        optionsByQuestion.put(question, seen);
    }

    /// Null: as many as there are, or one.
    private static @Nullable Integer mostOptions(YamlMapping yaml, Question.Choice choice) {
        var most = yaml.integerOrNull("most");
        if (most != null && (choice == Question.Choice.SINGLE || most < 2 || most > MOST_ITEMS)) {
            throw yaml.wrong("most", "2 to " + MOST_ITEMS + " are expected, of a multi question");
        }
        return most;
    }

    private void readWeights(String question, String option, YamlMapping yaml) {
        for (var family : yaml.names()) {
            if (!editionsByFamily.containsKey(family)) {
                throw yaml.wrong(family, "it is not among the families");
            }
            weights.add(
                    new SelectionWeightRecord()
                            .setQuestionKey(question)
                            .setOptionKey(option)
                            .setFamilyKey(family)
                            .setWeight(between(yaml, family, BigDecimal.ZERO, MOST_WEIGHT)));
        }
    }

    private void readRules(YamlMapping yaml) {
        var then = yaml.mapping("then");
        var force = then.texts("force");
        if (!force.isEmpty()) {
            for (var family : force) {
                if (!editionsByFamily.containsKey(family)) {
                    throw then.wrong("force", family + " is not among the families");
                }
                add(yaml, "FORCE").setFamilyKey(family).setReason(then.text("reason"));
            }
            return;
        }
        var cap = then.mappingOrNull("cap");
        if (cap != null) {
            add(yaml, "CAP").setFamilyKey(family(cap, "family")).setScore(share(cap, "max"));
            return;
        }
        var minimum = then.mapping("minimum");
        add(yaml, "MINIMUM")
                .setFamilyKey(family(minimum, "family"))
                .setScore(share(minimum, "whenNothingAbove"))
                .setReason(minimum.text("note"));
    }

    private SelectionRuleRecord add(YamlMapping yaml, String kind) {
        var rule = new SelectionRuleRecord().setOrdinal(rules.size()).setKind(kind);
        var when = yaml.mapping("when");
        if (when.names().size() != 1) {
            throw yaml.wrong("when", "one condition is expected");
        }
        var name = when.names().getFirst();
        if (!name.equals("any")) {
            var option = when.text(name);
            checkAnswer(when, name, option);
            rule.setQuestionKey(name).setOptionKey(option);
        } else if (!when.flag(name)) {
            throw when.wrong(name, "true is expected");
        }
        rules.add(rule);
        return rule;
    }

    private void checkAnswer(YamlMapping yaml, String question, String option) {
        var known = optionsByQuestion.get(question);
        if (known == null) {
            throw yaml.wrong(question, "there is no such question");
        }
        if (!known.contains(option)) {
            throw yaml.wrong(question, "it has no option " + option);
        }
    }

    /// Profiles are for tests; what they name must be there all the same.
    private void readProfile(YamlMapping yaml) {
        yaml.text("name");
        var answers = yaml.mapping("answers");
        for (var question : answers.names()) {
            for (var option : answers.texts(question)) {
                checkAnswer(answers, question, option);
            }
        }
        for (var expected : yaml.mappings("expectedTop")) {
            family(expected, "family");
            share(expected, "score");
        }
    }
}
