package dev.triennium.persistence.standard;

import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_IMPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.reminder.DerivationSchedule;
import dev.triennium.domain.selection.Advisor;
import dev.triennium.domain.selection.Answer;
import dev.triennium.domain.selection.Choices;
import dev.triennium.domain.selection.Family;
import dev.triennium.domain.selection.Months;
import dev.triennium.domain.selection.Option;
import dev.triennium.domain.selection.Question;
import dev.triennium.domain.selection.QuestionnaireRepository;
import dev.triennium.domain.selection.Recommendation;
import dev.triennium.domain.selection.Rule;
import dev.triennium.persistence.PersistenceTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.yaml.snakeyaml.Yaml;

/// The questionnaire from its file, through the tables, to a ranking. The product's own is in the
/// tables before and after each of these tests.
@PersistenceTest
class SelectionImportTest {

    @Autowired private QuestionnaireRepository questionnaires;
    @Autowired private DSLContext dsl;
    @Autowired private PlatformTransactionManager manager;
    @Autowired private DerivationSchedule deadlines;
    @Autowired private Clock clock;

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    @AfterEach
    void importTheProductsFiles() {
        importer(CatalogueFiles.ofTheProduct()).run();
    }

    private StandardImport importer(CatalogueFiles files) {
        return new StandardImport(dsl, manager, files, deadlines, clock);
    }

    private static String product() {
        return new String(
                CatalogueFiles.ofTheProduct().read(SelectionFile.FILE), StandardCharsets.UTF_8);
    }

    private static List<Map<?, ?>> profiles() {
        var document = (Map<?, ?>) new Yaml().load(product());
        var questionnaire = (Map<?, ?>) Objects.requireNonNull(document.get("questionnaire"));
        return maps(questionnaire, "testProfiles");
    }

    private static List<Map<?, ?>> maps(Map<?, ?> parent, String key) {
        var maps = new ArrayList<Map<?, ?>>();
        for (var item : (List<?>) Objects.requireNonNull(parent.get(key))) {
            maps.add((Map<?, ?>) Objects.requireNonNull(item));
        }
        return maps;
    }

    @Test
    void theFileHasFiveProfiles() {
        assertThat(profiles()).hasSize(5);
    }

    /// A profile gives the scores before the rules; in none of them does a rule change one.
    @TestFactory
    Stream<DynamicTest> everyProfileHasTheScoresThatItExpects() {
        return profiles().stream()
                .map(
                        profile ->
                                DynamicTest.dynamicTest(
                                        String.valueOf(profile.get("name")),
                                        () -> hasItsScores(profile)));
    }

    private void hasItsScores(Map<?, ?> profile) {
        var answers = new ArrayList<Answer>();
        for (var one : ((Map<?, ?>) Objects.requireNonNull(profile.get("answers"))).entrySet()) {
            var options = ((List<?>) one.getValue()).stream().map(String::valueOf).toList();
            answers.add(new Answer(String.valueOf(one.getKey()), options));
        }
        var expected =
                maps(profile, "expectedTop").stream()
                        .map(
                                one ->
                                        String.format(
                                                Locale.ROOT,
                                                "%s %.2f",
                                                one.get("family"),
                                                Double.valueOf(String.valueOf(one.get("score")))))
                        .toList();
        assertThat(recommend(answers).stream().limit(expected.size()))
                .extracting(one -> one.family().key() + " " + one.score())
                .isEqualTo(expected);
    }

    private List<Recommendation> recommend(List<Answer> answers) {
        var questionnaire = questionnaires.get();
        return Advisor.recommend(questionnaire, Choices.check(questionnaire, answers));
    }

    private static List<Answer> answer(String question, String option) {
        return List.of(new Answer(question, List.of(option)));
    }

    @Test
    void theQuestionnaireIsThereWithAllThatItsFileHas() {
        var questionnaire = questionnaires.get();
        assertThat(questionnaire.families()).hasSize(14);
        assertThat(questionnaire.questions()).hasSize(14);
        assertThat(questionnaire.rules()).hasSize(8);
        assertThat(questionnaire.sizes()).hasSize(5);
        assertThat(questionnaire.questions())
                .extracting(Question::key)
                .startsWith("sector", "goals", "demand")
                .endsWith("existing");
        var quality = questionnaire.families().getFirst();
        assertThat(quality.current()).isEqualTo(CatalogueIds.standard("iso-9001-2026"));
        assertThat(quality.others()).containsExactly(CatalogueIds.standard("iso-9001-2015"));
        assertThat(quality.effort()).containsEntry("medium", new Months(6, 10)).hasSize(5);
        assertThat(quality.profile().related()).contains("IATF 16949");
        assertThat(questionnaire.rules().getLast())
                .isEqualTo(
                        new Rule.Minimum(
                                null,
                                "iso-9001",
                                new BigDecimal("0.35"),
                                "ISO 9001 is the neutral default when nothing scores high."));
    }

    /// The file says the most that a family can get; so do its weights.
    @Test
    void theMostScoreIsWhatTheBestOptionsAddUpTo() {
        var questionnaire = questionnaires.get();
        assertThat(questionnaire.families())
                .allSatisfy(
                        family ->
                                assertThat(
                                                questionnaire.questions().stream()
                                                        .map(question -> best(question, family))
                                                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                                        .as(family.key())
                                        .isEqualByComparingTo(family.mostScore()));
    }

    private static BigDecimal best(Question question, Family family) {
        return question.options().stream()
                .map(option -> option.weights().getOrDefault(family.key(), BigDecimal.ZERO))
                .sorted(Comparator.reverseOrder())
                .limit(question.choice() == Question.Choice.SINGLE ? 1 : 2)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void withoutAnAnswerTheNeutralDefaultIsLeft() {
        assertThat(recommend(List.of()))
                .extracting(one -> one.family().key() + " " + one.score())
                .containsExactly("iso-9001 0.35");
    }

    @Test
    void oneAnswerAloneLeadsToWhatItSpeaksForMost() {
        var questionnaire = questionnaires.get();
        for (var question : questionnaire.questions()) {
            for (var option : question.options()) {
                if (!option.weights().isEmpty()) {
                    var best = recommend(answer(question.key(), option.key())).getFirst();
                    assertThat(best.contributions())
                            .as(question.key() + " " + option.key())
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void questionsSayHowManyOptionsTheyTakeAndWhichStandAlone() {
        var asked = questionnaires.get().asked();
        assertThat(asked)
                .filteredOn(one -> one.key().equals("goals"))
                .extracting(Question::mostOptions)
                .containsExactly(3);
        assertThat(asked)
                .filteredOn(one -> one.choice() == Question.Choice.SINGLE)
                .extracting(Question::mostOptions)
                .containsOnly(1);
        assertThat(asked)
                .filteredOn(one -> one.options().stream().anyMatch(Option::alone))
                .extracting(Question::key)
                .containsExactly("demand", "existing");
    }

    @Test
    void whatTheProductIsForcesItsStandard() {
        assertThat(recommend(answer("product", "device")))
                .extracting(one -> one.family().key() + " " + one.score())
                .containsExactly("iso-13485 0.45");
    }

    @Test
    void aCapHoldsWhateverElseSpeaksForIt() {
        var answers =
                List.of(
                        new Answer("goals", List.of("privacy")),
                        new Answer("personal_data", List.of("little")),
                        new Answer("sector", List.of("it", "finance")));
        assertThat(recommend(answers))
                .filteredOn(one -> one.family().key().equals("iso-27701"))
                .extracting(Recommendation::score)
                .containsExactly(new BigDecimal("0.30"));
    }

    @Test
    void theOperatorsFileTakesThePlaceOfTheProductsOwn() throws IOException {
        var file =
                edited(
                        "        iso-9001: 5\n    - id: environment",
                        "        iso-9001: 1.5\n    - id: environment");
        assertThat(importer(file).run()).containsExactly(SelectionFile.FILE);
        assertThat(importer(file).run()).isEmpty();
        assertThat(
                        questionnaires
                                .get()
                                .questions()
                                .get(1)
                                .option("customers")
                                .orElseThrow()
                                .weights())
                .containsEntry("iso-9001", new BigDecimal("1.50"));
        assertThat(importer(CatalogueFiles.ofTheProduct()).run())
                .containsExactly(SelectionFile.FILE);
        assertThat(
                        questionnaires
                                .get()
                                .questions()
                                .get(1)
                                .option("customers")
                                .orElseThrow()
                                .weights())
                .containsEntry("iso-9001", new BigDecimal("5.00"));
    }

    @ParameterizedTest
    @MethodSource
    void aWrongFileIsRefusedWholeAndNamed(String from, String to, String problem)
            throws IOException {
        var before = questionnaires.get();
        var files = edited(from, to);
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> importer(files).run())
                .withMessageStartingWith(files.nameOf(SelectionFile.FILE) + problem);
        assertThat(questionnaires.get()).isEqualTo(before);
    }

    static Stream<Arguments> aWrongFileIsRefusedWholeAndNamed() {
        var option = "/questionnaire/questions[0]/options[0]";
        return Stream.of(
                Arguments.of("schemaVersion: 1", "schemaVersion: [", ": it is no YAML in line "),
                Arguments.of("schemaVersion: 1", "schemaVersion: 2", "/schemaVersion: "),
                Arguments.of(
                        "currentEdition: iso-9001-2026",
                        "currentEdition: iso-9001-2031",
                        "/families[0]/currentEdition: iso-9001-2031 is not in the catalogue"),
                Arguments.of(
                        "- family: iso-14001\n  currentEdition: iso-14001-2026\n  otherEditions",
                        "- family: iso-9001\n  currentEdition: iso-14001-2026\n  otherEditions",
                        "/families[1]/family: iso-9001 is there twice"),
                Arguments.of(
                        "        iso-9001: 3\n        iso-14001: 2",
                        "        iso-9001: three\n        iso-14001: 2",
                        option + "/weights/iso-9001: a number is expected"),
                Arguments.of(
                        "        iso-9001: 3\n        iso-14001: 2",
                        "        iso-9001: -3\n        iso-14001: 2",
                        option + "/weights/iso-9001: a number from 0 to 100"),
                Arguments.of(
                        "        iso-9001: 3\n        iso-14001: 2",
                        "        iso-9002: 3\n        iso-14001: 2",
                        option + "/weights/iso-9002: it is not among the families"),
                Arguments.of(
                        "      text: Manufacturing",
                        "      text: Manufacturing\n      colour: blue",
                        option + "/colour: this key is not known"),
                Arguments.of(
                        "- id: construction",
                        "- id: manufacturing",
                        "/questionnaire/questions[0]/options[1]/id: manufacturing is there twice"),
                Arguments.of(
                        "  - id: goals",
                        "  - id: sector",
                        "/questionnaire/questions[1]/id: sector is there twice"),
                Arguments.of(
                        "  - id: goals",
                        "  - id: size",
                        "/questionnaire/questions[1]/id: the product asks for the size"),
                Arguments.of(
                        "type: multi", "type: many", "/questionnaire/questions[0]/type: single"),
                Arguments.of(
                        "    most: 3",
                        "    most: 1",
                        "/questionnaire/questions[1]/most: 2 to 20 are expected"),
                Arguments.of(
                        "      alone: true",
                        "      alone: perhaps",
                        "/questionnaire/questions[2]/options[9]/alone: true or false is expected"),
                Arguments.of(
                        "    recommendFrom: 0.45",
                        "    recommendFrom: 45",
                        "/questionnaire/scoring/recommendFrom: a number from 0 to 1"),
                Arguments.of(
                        "      iso-9001: 19",
                        "      iso-9001: 0",
                        "/questionnaire/scoring/maxScore/iso-9001: a number from 1"),
                Arguments.of(
                        "      product: device\n    then",
                        "      product: devices\n    then",
                        "/questionnaire/rules[0]/when/product: it has no option devices"),
                Arguments.of(
                        "    micro:\n      min: 3",
                        "    micro:\n      min: 9",
                        "/standards[0]/effortMonths/micro: 1 to 120 months"));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        var files = CatalogueFiles.replacing(SelectionFile.FILE, folder.resolve("none.yaml"));
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> importer(files).run())
                .withMessage(folder.resolve("none.yaml") + ": this file cannot be read");
    }

    @Test
    void whoStartsTheProductIsToldInOneSentence() {
        var cause = new CatalogueException("/etc/x.yaml/questionnaire", "a mapping is expected");
        var analysis = new CatalogueFailureAnalyzer().analyze(cause, cause);
        assertThat(analysis.getDescription())
                .endsWith(": /etc/x.yaml/questionnaire: a mapping is expected");
    }

    @Test
    void anotherFileOfTheSameContentIsNotReadAgain() throws IOException {
        var file = edited("schemaVersion: 1", "schemaVersion: 1");
        assertThat(importer(file).run()).isEmpty();
        assertThat(dsl.selectFrom(STANDARD_IMPORT).fetch(STANDARD_IMPORT.FILE))
                .contains(SelectionFile.FILE);
    }

    private CatalogueFiles edited(String from, String to) throws IOException {
        var text = product();
        assertThat(text).contains(from);
        var file = folder.resolve("selection-of-ours.yaml");
        var at = text.indexOf(from);
        Files.writeString(file, text.substring(0, at) + to + text.substring(at + from.length()));
        return CatalogueFiles.replacing(SelectionFile.FILE, file);
    }
}
