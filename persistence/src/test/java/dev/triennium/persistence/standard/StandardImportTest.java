package dev.triennium.persistence.standard;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.CONTROL;
import static dev.triennium.persistence.jooq.generated.Tables.CONTROL_RELATION;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_CHANGE_PART;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_IMPORT;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_TOPIC_PART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.reminder.DerivationSchedule;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.jooq.generated.tables.records.ClauseRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardRecord;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/// The product's own catalogue is in the tables before and after each of these tests.
@PersistenceTest
class StandardImportTest {

    private static final String QUALITY_FILE = "iso-9001-2026.yaml";

    @Autowired private DSLContext dsl;
    @Autowired private PlatformTransactionManager manager;
    @Autowired private DerivationSchedule deadlines;
    @Autowired private Clock clock;
    @Autowired private StatementCount statements;

    @BeforeEach
    @AfterEach
    void importTheProductsFiles() {
        importer(CatalogueFiles.ofTheProduct()).run();
    }

    @Test
    void everyStandardHasWhatItsFileCounts() {
        var clauses = rowsByStandard(CLAUSE, CLAUSE.STANDARD_ID);
        var controls = rowsByStandard(CONTROL, CONTROL.STANDARD_ID);
        assertThat(dsl.selectFrom(STANDARD).fetch())
                .hasSize(16)
                .allSatisfy(
                        standard -> {
                            var id = standard.getId();
                            assertThat(clauses).containsEntry(id, standard.getClauseCount());
                            assertThat(controls.getOrDefault(id, 0))
                                    .isEqualTo(standard.getControlCount());
                        });
        assertThat(dsl.fetchCount(CLAUSE)).isEqualTo(1050);
        assertThat(dsl.fetchCount(CLAUSE, CLAUSE.ASSESSABLE.isTrue())).isEqualTo(775);
        assertThat(dsl.fetchCount(CLAUSE, CLAUSE.UNCERTAIN.isTrue())).isEqualTo(58);
        assertThat(dsl.fetchCount(CONTROL)).isEqualTo(93 + 78 + 38);
    }

    @Test
    void everyClauseBelowAChapterHasItsParentBeforeIt() {
        var clauses = dsl.selectFrom(CLAUSE).fetchMap(CLAUSE.ID);
        assertThat(clauses.values())
                .filteredOn(clause -> clause.getDepth() > 1)
                .isNotEmpty()
                .allSatisfy(
                        clause ->
                                assertThat(clauses.get(clause.getParentId()))
                                        .isNotNull()
                                        .returns(clause.getDepth() - 1, ClauseRecord::getDepth)
                                        .returns(
                                                clause.getStandardId(), ClauseRecord::getStandardId)
                                        .matches(
                                                parent ->
                                                        parent.getOrdinal() < clause.getOrdinal()));
    }

    @Test
    void titlesKeepTheirDashesAndColons() {
        assertThat(standard("iso-iec-20000-1-2018").getTitle())
                .isEqualTo(
                        "Information technology — Service management — Part 1: Service management"
                                + " system requirements");
    }

    @Test
    void idsAreTheSameOnEveryInstallation() {
        assertThat(standard("iso-9001-2026").getId().value())
                .hasToString("c02825e4-8bfb-55f0-a643-8d160494b0d0");
        assertThat(clause("4.1").getId().value())
                .hasToString("adf2e704-428e-5cee-83bf-64d8f1c82969");
    }

    @Test
    void relationsAndChangesPointToClausesAndControls() {
        assertThat(dsl.fetchCount(STANDARD_TOPIC_PART)).isEqualTo(725);
        assertThat(dsl.fetchCount(CONTROL_RELATION)).isPositive();
        var sides = STANDARD_CHANGE_PART;
        assertThat(
                        dsl.fetchCount(
                                sides,
                                sides.SIDE.eq("TO"),
                                sides.CLAUSE_ID.isNull(),
                                sides.CONTROL_ID.isNull()))
                .isZero();
    }

    @Test
    void aRangeOfNumbersIsResolved() {
        var sides = STANDARD_CHANGE_PART;
        assertThat(
                        dsl.select(sides.NUMBER)
                                .from(sides)
                                .where(sides.NUMBER.like("9.3._"), sides.CONTROL_ID.isNull())
                                .and(
                                        sides.TRANSITION_ID.eq(
                                                CatalogueIds.transition(
                                                        "iso-iec-27001-2013-to-2022")))
                                .orderBy(sides.ORDINAL)
                                .fetch(sides.NUMBER))
                .containsExactly("9.3.1", "9.3.2", "9.3.3");
    }

    @Test
    void aSecondRunWritesNothing() {
        assertThat(importer(CatalogueFiles.ofTheProduct()).run()).isEmpty();
    }

    /// It asks which files the tables were filled from, and that is all.
    @Test
    void aSecondStartSendsOneStatement() {
        var secondStart = importer(CatalogueFiles.ofTheProduct());
        assertThat(statements.of(secondStart::afterSingletonsInstantiated)).isEqualTo(1);
    }

    @Test
    void aChangedFileChangesItsRowsAndKeepsTheirIds() {
        var before = clause("10.1");
        var title = "Verbesserung: stetig – für Größe & Übermut";
        var written =
                importer(edited("title: Continual improvement", "title: \"" + title + "\"")).run();
        var after = clause("10.1");
        assertThat(written).containsExactly(QUALITY_FILE);
        assertThat(after.getTitle()).isEqualTo(title);
        assertThat(after.getId()).isEqualTo(before.getId());
    }

    @Test
    void aClauseThatLeavesItsFileLeavesTheCatalogue() {
        importer(withAnotherClause()).run();
        assertThat(clause("10.3").getTitle()).isEqualTo("Another");
        importTheProductsFiles();
        assertThat(dsl.fetchExists(CLAUSE, isQuality("10.3"))).isFalse();
    }

    @Test
    void twoNodesThatStartTogetherImportOnce() throws Exception {
        var files = edited("title: Continual improvement", "title: Two nodes");
        var start = new CyclicBarrier(2);
        Callable<Set<String>> node =
                () -> {
                    var importer = importer(files);
                    start.await();
                    return importer.run();
                };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var first = nodes.submit(node);
            var second = nodes.submit(node);
            var written = new ArrayList<String>(first.get());
            written.addAll(second.get());
            assertThat(written).containsExactly(QUALITY_FILE);
        }
        assertThat(clause("10.1").getTitle()).isEqualTo("Two nodes");
    }

    @ParameterizedTest
    @MethodSource
    void aWrongFileIsRefusedWholeAndNamed(String from, String to, String where) {
        var hash = hash();
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> importer(edited(from, to)).run())
                .withMessageStartingWith(where);
        assertThat(hash()).isEqualTo(hash);
    }

    static Stream<Arguments> aWrongFileIsRefusedWholeAndNamed() {
        return Stream.of(
                Arguments.of(
                        "title: Continual improvement",
                        "title: Continual improvement\n  colour: blue",
                        QUALITY_FILE + "/clauses[87]/colour: "),
                Arguments.of(
                        "editionNumber: 6",
                        "editionNumber: six",
                        QUALITY_FILE + "/editionNumber: "),
                Arguments.of(
                        "certifiable: true", "certifiable: 1", QUALITY_FILE + "/certifiable: "),
                Arguments.of(
                        "publishedOn: \"2026-09-16\"",
                        "publishedOn: \"2026-09-31\"",
                        QUALITY_FILE + "/publishedOn: "),
                Arguments.of(
                        "discipline: quality",
                        "discipline: poetry",
                        QUALITY_FILE + "/discipline: "),
                Arguments.of(
                        "  uncertain: 2", "  uncertain: 3", QUALITY_FILE + "/counts/uncertain: "),
                Arguments.of(
                        "- number: \"10.1\"", "- number: \"10.2\"", QUALITY_FILE + "/clauses["),
                Arguments.of(
                        "schemaVersion: 1", "schemaVersion: 2", QUALITY_FILE + "/schemaVersion: "),
                Arguments.of("key: iso-9001-2026", "key: [", QUALITY_FILE + ": "));
    }

    @Test
    void aRelationToAnUnknownClauseIsRefused() {
        var files =
                edited(
                        CrossmapFile.FILE,
                        "iso-9001-2026:\n      - \"4.1\"",
                        "iso-9001-2026:\n      - \"4.9\"");
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> importer(files).run())
                .withMessage(
                        "crossmap.yaml/harmonizedStructure/topics[0]/mapping: iso-9001-2026 has no"
                                + " 4.9");
    }

    private StandardImport importer(CatalogueFiles files) {
        return new StandardImport(dsl, manager, files, deadlines, clock);
    }

    private static CatalogueFiles edited(String from, String to) {
        return edited(QUALITY_FILE, from, to);
    }

    private static CatalogueFiles edited(String changed, String from, String to) {
        var originals = CatalogueFiles.ofTheProduct();
        return file -> {
            var content = originals.read(file);
            if (!file.equals(changed)) {
                return content;
            }
            var text = new String(content, StandardCharsets.UTF_8);
            assertThat(text).contains(from);
            return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static CatalogueFiles withAnotherClause() {
        var clause =
                """
                - number: "10.3"
                  title: Another
                  level: 2
                  parent: "10"
                  assessable: false
                """;
        var larger = edited("  clauses: 91", "  clauses: 92");
        return file -> {
            var text = new String(larger.read(file), StandardCharsets.UTF_8);
            var edited =
                    switch (file) {
                        case QUALITY_FILE -> text + "\n" + clause;
                        case CatalogueIndex.FILE -> countingOneMore(text);
                        default -> text;
                    };
            return edited.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String countingOneMore(String index) {
        var entry = index.indexOf("- key: iso-9001-2026");
        return index.substring(0, entry)
                + index.substring(entry).replaceFirst("clauses: 91", "clauses: 92");
    }

    private StandardRecord standard(String key) {
        return dsl.selectFrom(STANDARD).where(STANDARD.STANDARD_KEY.eq(key)).fetchSingle();
    }

    private ClauseRecord clause(String number) {
        return dsl.selectFrom(CLAUSE).where(isQuality(number)).fetchSingle();
    }

    private static Condition isQuality(String number) {
        return CLAUSE.STANDARD_ID
                .eq(CatalogueIds.standard("iso-9001-2026"))
                .and(CLAUSE.NUMBER.eq(number));
    }

    private String hash() {
        return dsl.selectFrom(STANDARD_IMPORT)
                .where(STANDARD_IMPORT.FILE.eq(QUALITY_FILE))
                .fetchSingle()
                .getHash();
    }

    private Map<StandardId, Integer> rowsByStandard(Table<?> table, Field<StandardId> standard) {
        return dsl.select(standard, DSL.count())
                .from(table)
                .groupBy(standard)
                .fetchMap(standard, DSL.count());
    }
}
