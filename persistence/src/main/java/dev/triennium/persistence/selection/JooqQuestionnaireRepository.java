package dev.triennium.persistence.selection;

import static dev.triennium.persistence.jooq.generated.Tables.SELECTION_EDITION;
import static dev.triennium.persistence.jooq.generated.Tables.SELECTION_EFFORT;
import static dev.triennium.persistence.jooq.generated.Tables.SELECTION_FAMILY;
import static dev.triennium.persistence.jooq.generated.Tables.SELECTION_OPTION;
import static dev.triennium.persistence.jooq.generated.Tables.SELECTION_QUESTION;
import static dev.triennium.persistence.jooq.generated.Tables.SELECTION_RULE;
import static dev.triennium.persistence.jooq.generated.Tables.SELECTION_SCORING;
import static dev.triennium.persistence.jooq.generated.Tables.SELECTION_SIZE;
import static dev.triennium.persistence.jooq.generated.Tables.SELECTION_WEIGHT;

import dev.triennium.domain.selection.Family;
import dev.triennium.domain.selection.Months;
import dev.triennium.domain.selection.Option;
import dev.triennium.domain.selection.Question;
import dev.triennium.domain.selection.Questionnaire;
import dev.triennium.domain.selection.QuestionnaireRepository;
import dev.triennium.domain.selection.Rule;
import dev.triennium.domain.selection.Scoring;
import dev.triennium.domain.selection.SizeClass;
import dev.triennium.persistence.jooq.generated.tables.records.SelectionFamilyRecord;
import dev.triennium.persistence.jooq.generated.tables.records.SelectionQuestionRecord;
import dev.triennium.persistence.jooq.generated.tables.records.SelectionRuleRecord;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqQuestionnaireRepository implements QuestionnaireRepository {

    private final DSLContext dsl;

    JooqQuestionnaireRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Questionnaire get() {
        return new Questionnaire(sizes(), families(), questions(), scoring(), rules());
    }

    private List<SizeClass> sizes() {
        return dsl.selectFrom(SELECTION_SIZE)
                .orderBy(SELECTION_SIZE.ORDINAL)
                .fetch(row -> new SizeClass(row.getSizeKey(), row.getPeople()));
    }

    private List<Family> families() {
        var others =
                dsl.selectFrom(SELECTION_EDITION)
                        .orderBy(SELECTION_EDITION.FAMILY_KEY, SELECTION_EDITION.ORDINAL)
                        .fetchGroups(SELECTION_EDITION.FAMILY_KEY, SELECTION_EDITION.STANDARD_ID);
        var efforts = new HashMap<String, Map<String, Months>>();
        dsl.selectFrom(SELECTION_EFFORT)
                .forEach(
                        row ->
                                efforts.computeIfAbsent(row.getFamilyKey(), _ -> new HashMap<>())
                                        .put(
                                                row.getSizeKey(),
                                                new Months(
                                                        row.getMinMonths(), row.getMaxMonths())));
        return dsl.selectFrom(SELECTION_FAMILY)
                .orderBy(SELECTION_FAMILY.ORDINAL)
                .fetch(
                        row ->
                                new Family(
                                        row.getFamilyKey(),
                                        row.getStandardId(),
                                        others.getOrDefault(row.getFamilyKey(), List.of()),
                                        row.getMostScore(),
                                        profile(row),
                                        efforts.getOrDefault(row.getFamilyKey(), Map.of())));
    }

    private static Family.Profile profile(SelectionFamilyRecord row) {
        return new Family.Profile(
                row.getObjectives(),
                row.getIndustries(),
                new Family.Triggers(
                        row.getTriggersCustomer(),
                        row.getTriggersRegulation(),
                        row.getTriggersTender(),
                        row.getTriggersInternal()),
                row.getRelatedStandards(),
                row.getPrerequisites(),
                row.getLessSuitableFor(),
                row.getNote());
    }

    private List<Question> questions() {
        var weights = new HashMap<List<String>, Map<String, BigDecimal>>();
        dsl.selectFrom(SELECTION_WEIGHT)
                .forEach(
                        row ->
                                weights.computeIfAbsent(
                                                List.of(row.getQuestionKey(), row.getOptionKey()),
                                                _ -> new HashMap<>())
                                        .put(row.getFamilyKey(), row.getWeight()));
        var options =
                dsl.selectFrom(SELECTION_OPTION)
                        .orderBy(SELECTION_OPTION.QUESTION_KEY, SELECTION_OPTION.ORDINAL)
                        .fetchGroups(
                                SELECTION_OPTION.QUESTION_KEY,
                                row ->
                                        new Option(
                                                row.getOptionKey(),
                                                row.getText(),
                                                row.getAlone(),
                                                weights.getOrDefault(
                                                        List.of(
                                                                row.getQuestionKey(),
                                                                row.getOptionKey()),
                                                        Map.of())));
        return dsl.selectFrom(SELECTION_QUESTION)
                .orderBy(SELECTION_QUESTION.ORDINAL)
                .fetch(row -> question(row, options.getOrDefault(row.getQuestionKey(), List.of())));
    }

    private static Question question(SelectionQuestionRecord row, List<Option> options) {
        var key = row.getQuestionKey();
        var most = row.getMostOptions();
        return switch (Question.Choice.valueOf(row.getChoice())) {
            case SINGLE -> Question.single(key, row.getText(), options);
            case MULTIPLE ->
                    most == null
                            ? Question.multiple(key, row.getText(), options)
                            : new Question(
                                    key, row.getText(), Question.Choice.MULTIPLE, most, options);
        };
    }

    private Scoring scoring() {
        return dsl.selectFrom(SELECTION_SCORING)
                .fetchSingle(
                        row ->
                                new Scoring(
                                        row.getRecommendFrom(),
                                        row.getConsiderFrom(),
                                        row.getEffortNote()));
    }

    private List<Rule> rules() {
        return dsl.selectFrom(SELECTION_RULE)
                .orderBy(SELECTION_RULE.ORDINAL)
                .fetch(JooqQuestionnaireRepository::rule);
    }

    private static Rule rule(SelectionRuleRecord row) {
        var when =
                row.getQuestionKey() == null
                        ? null
                        : new Rule.Condition(row.getQuestionKey(), row.getOptionKey());
        return switch (row.getKind()) {
            case "FORCE" -> new Rule.Force(when, row.getFamilyKey(), row.getReason());
            case "CAP" -> new Rule.Cap(when, row.getFamilyKey(), row.getScore());
            case "MINIMUM" ->
                    new Rule.Minimum(when, row.getFamilyKey(), row.getScore(), row.getReason());
            default -> throw new IllegalStateException(row.getKind());
        };
    }
}
