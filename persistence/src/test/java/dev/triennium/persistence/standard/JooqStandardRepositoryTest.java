package dev.triennium.persistence.standard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.paging.PageRequest.Direction;
import dev.triennium.domain.standard.CatalogueHit;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.Combination;
import dev.triennium.domain.standard.ControlRelation;
import dev.triennium.domain.standard.Discipline;
import dev.triennium.domain.standard.Documentation;
import dev.triennium.domain.standard.EditionChange;
import dev.triennium.domain.standard.EditionChangeFilter;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardFilter;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardOrder;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.StandardStatus;
import dev.triennium.domain.standard.Topic;
import dev.triennium.domain.standard.Transition;
import dev.triennium.persistence.PersistenceTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqStandardRepositoryTest {

    private static final StandardId QUALITY = CatalogueIds.standard("iso-9001-2026");
    private static final StandardId QUALITY_BEFORE = CatalogueIds.standard("iso-9001-2015");
    private static final StandardId SECURITY = CatalogueIds.standard("iso-iec-27001-2022");

    @Autowired private StandardRepository standards;
    @Autowired private DSLContext dsl;
    @Autowired private StandardImport catalogue;

    @BeforeEach
    void importTheProductsFiles() {
        catalogue.run();
    }

    @Test
    void anEditionIsFoundByItsKeyWithAllItsFacts() {
        var standard = standards.findByKey("iso-9001-2026").orElseThrow();
        assertThat(standard.id()).isEqualTo(QUALITY);
        assertThat(standard.edition().designation()).isEqualTo("ISO 9001:2026");
        assertThat(standard.edition().discipline()).isEqualTo(Discipline.QUALITY);
        assertThat(standard.publication().predecessor()).isEqualTo(QUALITY_BEFORE);
        assertThat(standard.publication().transitionDeadline())
                .isEqualTo(LocalDate.of(2029, 9, 30));
        assertThat(standard.scheme().documents()).hasSize(6);
        assertThat(standards.find(QUALITY)).contains(standard);
    }

    @Test
    void anUnknownKeyFindsNothing() {
        assertThat(standards.findByKey("iso-9001-1987")).isEmpty();
    }

    @Test
    void theListCanBeNarrowed() {
        var filter = new StandardFilter(null, StandardStatus.WITHDRAWN_IN_TRANSITION, "ISO 14001");
        assertThat(designations(standards.page(filter, StandardOrder.DESIGNATION, first(20))))
                .containsExactly("ISO 14001:2015");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iso 9001 | ISO 9001:2026; ISO 9001:2015",
                "9001 | ISO 9001:2026; ISO 9001:2015",
                "ISO9001:2015 | ISO 9001:2015",
                "Gesundheit Arbeit Sicherheit | ISO 45001:2018",
                "9001:2026 9.2 | ISO 9001:2026 9.2; ISO 9001:2026 9.2.1; ISO 9001:2026 9.2.2",
                "27001 A.5.7 | ISO/IEC 27001:2022 A.5.7",
                "9001 2026 internes AUDIT | ISO 9001:2026 9.2; ISO 9001:2026 9.2.2",
                "9001 2026 internal audit | ISO 9001:2026 9.2; ISO 9001:2026 9.2.2",
                "no such thing |"
            })
    void thingsAreFoundByNumberAndTitle(String text, @Nullable String found) {
        var hits = standards.pageOfHits(SearchWords.of("text", text), first(10)).values();
        assertThat(String.join("; ", hits.stream().map(this::name).toList()))
                .isEqualTo(found == null ? "" : found);
    }

    private String name(CatalogueHit hit) {
        var edition = standards.find(hit.standard()).orElseThrow().edition().designation();
        if (hit.clause() != null) {
            var clause = standards.listClauses(List.of(hit.clause())).get(hit.clause());
            return edition + " " + Objects.requireNonNull(clause).number();
        }
        if (hit.control() != null) {
            var control = standards.listControls(List.of(hit.control())).get(hit.control());
            return edition + " " + Objects.requireNonNull(control).number();
        }
        return edition;
    }

    @Test
    void whatIsFoundIsPaged() {
        var words = SearchWords.of("text", "audit");
        var all = standards.pageOfHits(words, first(100)).values();
        assertThat(all).hasSizeGreaterThan(15).doesNotHaveDuplicates();
        var start = standards.pageOfHits(words, first(7));
        var after = start.items().getLast().cursor();
        var next = standards.pageOfHits(words, new PageRequest(7, Direction.FORWARD, after));
        var before = next.items().getFirst().cursor();
        var back = standards.pageOfHits(words, new PageRequest(7, Direction.BACKWARD, before));
        assertThat(start.values()).isEqualTo(all.subList(0, 7));
        assertThat(next.values()).isEqualTo(all.subList(7, 14));
        assertThat(back.values()).isEqualTo(start.values());
    }

    @Test
    void theNewestComesFirst() {
        var page = standards.page(StandardFilter.NONE, StandardOrder.NEWEST_FIRST, first(3));
        assertThat(designations(page))
                .containsExactly("ISO 9001:2026", "ISO 14001:2026", "ISO/IEC 27701:2025");
        assertThat(page.hasNext()).isTrue();
    }

    @Test
    void pagesForwardAndBackwardShowTheSameList() {
        var forward = new ArrayList<String>();
        var request = first(5);
        for (var more = true; more; ) {
            var page = standards.page(StandardFilter.NONE, StandardOrder.DESIGNATION, request);
            forward.addAll(designations(page));
            request = new PageRequest(5, Direction.FORWARD, page.items().getLast().cursor());
            more = page.hasNext();
        }
        assertThat(forward)
                .hasSize(16)
                .doesNotHaveDuplicates()
                .startsWith("ISO 9001:2015", "ISO 9001:2026", "ISO 13485:2016");
        var last =
                standards.page(
                        StandardFilter.NONE,
                        StandardOrder.DESIGNATION,
                        new PageRequest(5, Direction.BACKWARD, null));
        assertThat(designations(last)).isEqualTo(forward.subList(11, 16));
    }

    @Test
    void editionsKnowTheirNeighbours() {
        assertThat(standards.listSuccessors(List.of(QUALITY_BEFORE, QUALITY)))
                .containsOnlyKeys(QUALITY_BEFORE)
                .extractingByKey(QUALITY_BEFORE)
                .returns(QUALITY, Standard::id);
    }

    @Test
    void clausesAreATree() {
        var chapters = standards.listChapters(List.of(QUALITY)).get(QUALITY);
        assertThat(numbers(chapters)).containsExactly("4", "5", "6", "7", "8", "9", "10");
        var seventh = Objects.requireNonNull(chapters).get(3);
        var children = standards.listChildren(List.of(seventh.id())).get(seventh.id());
        assertThat(numbers(children)).containsExactly("7.1", "7.2", "7.3", "7.4", "7.5");
    }

    @Test
    void clausesAreAListInTheStandardsOrder() {
        var page =
                Objects.requireNonNull(
                        standards.pagesOfClauses(List.of(QUALITY), first(100)).get(QUALITY));
        assertThat(page.items()).hasSize(91);
        assertThat(numbers(page.values())).startsWith("4", "4.1", "4.2", "4.3", "4.4");
        assertThat(page.values().getLast().number()).hasToString("10.2.2");
    }

    @Test
    void oneDocumentIsNamedAlikeInAllClausesThatAskForIt() {
        var page =
                Objects.requireNonNull(
                        standards
                                .pagesOfClauses(List.of(QUALITY), PageRequest.first(100))
                                .get(QUALITY));
        assertThat(page.values())
                .filteredOn(
                        clause ->
                                clause.requirement() != null
                                        && "policy".equals(clause.requirement().documentItem()))
                .extracting(clause -> clause.number().value())
                .containsExactly("5.2.1", "5.2.2");
    }

    @Test
    void whatAsksForDocumentsIsFoundInOneRead() {
        var found = standards.listDocumented(List.of(QUALITY, SECURITY));
        assertThat(found).containsOnlyKeys(QUALITY, SECURITY);
        assertThat(found.get(QUALITY))
                .isNotEmpty()
                .allMatch(
                        clause ->
                                Objects.requireNonNull(clause.requirement()).documentation()
                                        != Documentation.NONE);
        assertThat(numbers(Objects.requireNonNull(found.get(QUALITY))))
                .contains("4.3", "5.2.1", "8.3.2");
    }

    @Test
    void aHeadingAsksNothing() {
        var chapter = Objects.requireNonNull(standards.listChapters(List.of(QUALITY)).get(QUALITY));
        assertThat(chapter).allSatisfy(clause -> assertThat(clause.requirement()).isNull());
    }

    @Test
    void controlsKeepTheirPredecessors() {
        var page =
                Objects.requireNonNull(
                        standards.pagesOfControls(List.of(SECURITY), first(100)).get(SECURITY));
        assertThat(page.items()).hasSize(93);
        assertThat(page.values().getFirst().predecessors()).containsExactly("A.5.1.1", "A.5.1.2");
    }

    @Test
    void aTransitionSaysWhatBecameOfEachClause() {
        var transition = standards.listTransitionsTo(List.of(QUALITY)).get(QUALITY);
        assertThat(transition).isNotNull();
        assertThat(standards.listTransitionsFrom(List.of(QUALITY_BEFORE)))
                .containsEntry(QUALITY_BEFORE, transition);
        var id = Objects.requireNonNull(transition).id();
        assertThat(standards.listMilestones(List.of(id)).get(id))
                .last()
                .returns(LocalDate.of(2029, 9, 30), Transition.Milestone::reachedOn);
        var changes =
                Objects.requireNonNull(
                        standards
                                .pagesOfChanges(List.of(id), EditionChangeFilter.NONE, first(100))
                                .get(id));
        assertThat(changes.items()).hasSize(64);
        var one = changes.values().getFirst();
        assertThat(standards.listChanges(List.of(one.id())))
                .containsExactly(Map.entry(one.id(), one));
        assertThat(changes.values())
                .filteredOn(change -> change.kind() == EditionChange.Kind.SPLIT)
                .anySatisfy(
                        change -> {
                            assertThat(change.from())
                                    .extracting(EditionChange.Part::number)
                                    .containsExactly("6.1.2");
                            assertThat(change.to())
                                    .extracting(EditionChange.Part::number)
                                    .containsExactly("6.1.2", "6.1.3");
                        });
    }

    @Test
    void changesCanBeNarrowedAndCounted() {
        var id = CatalogueIds.transition("iso-iec-27001-2013-to-2022");
        var counts =
                Objects.requireNonNull(standards.countChanges(List.of(id)).get(id)).stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.subject() + " " + one.kind(),
                                        EditionChange.Count::count));
        var all = new ArrayList<EditionChange>();
        var request = first(100);
        for (var more = true; more; ) {
            var page =
                    Objects.requireNonNull(
                            standards
                                    .pagesOfChanges(List.of(id), EditionChangeFilter.NONE, request)
                                    .get(id));
            all.addAll(page.values());
            request = new PageRequest(100, Direction.FORWARD, page.items().getLast().cursor());
            more = page.hasNext();
        }
        assertThat(counts)
                .isEqualTo(
                        all.stream()
                                .collect(
                                        Collectors.toMap(
                                                one -> one.subject() + " " + one.kind(),
                                                _ -> 1,
                                                Integer::sum)))
                .containsEntry("CONTROL NEW", 11);
        var kinds = List.of(EditionChange.Kind.MODIFIED, EditionChange.Kind.NEW);
        var filter =
                new EditionChangeFilter(
                        EditionChange.Subject.CLAUSE, kinds, List.of(EditionChange.Impact.MEDIUM));
        assertThat(
                        Objects.requireNonNull(
                                        standards
                                                .pagesOfChanges(List.of(id), filter, first(100))
                                                .get(id))
                                .values())
                .isNotEmpty()
                .isEqualTo(
                        all.stream()
                                .filter(one -> one.subject() == EditionChange.Subject.CLAUSE)
                                .filter(one -> kinds.contains(one.kind()))
                                .filter(one -> one.impact() == EditionChange.Impact.MEDIUM)
                                .toList());
        var none = new EditionChangeFilter(null, List.of(), null);
        assertThat(standards.pagesOfChanges(List.of(id), none, first(100))).isEmpty();
    }

    @Test
    void theThreeComparisonsAreFoundByTheirEditions() {
        assertThat(standards.pageOfTransitions(first(100)).values())
                .filteredOn(
                        one ->
                                one.isBetween("iso-9001-2015", "ISO 9001:2026")
                                        || one.isBetween("iso-14001-2015", "iso-14001-2026")
                                        || one.isBetween(
                                                "ISO/IEC 27001:2013", "iso-iec-27001-2022"))
                .extracting(Transition::key)
                .containsExactly(
                        "iso-9001-2015-to-2026",
                        "iso-14001-2015-to-2026",
                        "iso-iec-27001-2013-to-2022");
    }

    @Test
    void aTopicNamesTheClausesThatAskForIt() {
        var harmonized = standards.pageOfTopics(Topic.Kind.HARMONIZED, first(100));
        assertThat(harmonized.values()).hasSize(21);
        assertThat(standards.pageOfTopics(null, first(100)).items()).hasSize(21 + 24);
        var context = harmonized.values().getFirst();
        assertThat(context.key()).isEqualTo("context.issues");
        assertThat(context.harmonizedClause()).isEqualTo("4.1");
        assertThat(standards.listTopics(List.of(context.id())))
                .containsExactly(Map.entry(context.id(), context));
        var parts =
                Objects.requireNonNull(
                        standards
                                .pagesOfTopicParts(List.of(context.id()), first(100))
                                .get(context.id()));
        var clause = CatalogueIds.clause("iso-9001-2026", "4.1");
        assertThat(parts.values()).contains(new Topic.Part(QUALITY, "4.1", clause, null));
        assertThat(standards.listTopicsOfClauses(List.of(clause)).get(clause)).contains(context);
    }

    @Test
    void aControlNamesWhatAsksForTheSame() {
        var control = CatalogueIds.control("iso-iec-27001-2022", "A.5.1");
        assertThat(standards.listRelations(List.of(control)).get(control))
                .hasSize(6)
                .first()
                .isEqualTo(
                        new ControlRelation(
                                ControlRelation.Strength.STRONG,
                                SECURITY,
                                "5.2",
                                CatalogueIds.clause("iso-iec-27001-2022", "5.2"),
                                null));
        var legal = CatalogueIds.control("iso-iec-27001-2022", "A.5.31");
        assertThat(standards.listTopicsOfControls(List.of(legal)).get(legal))
                .extracting(Topic::key)
                .contains("compliance-obligations");
    }

    @Test
    void combinationsKeepTheirOrder() {
        var combinations = standards.pageOfCombinations(first(100)).values();
        assertThat(combinations).hasSize(7);
        assertThat(combinations.getFirst())
                .isEqualTo(
                        new Combination(
                                "QHSE (integrated quality, environment, safety)",
                                new BigDecimal("0.60"),
                                "Clauses 4-7, 9, 10 largely shared; separate clause 8 and risk"
                                        + " methods.",
                                List.of(
                                        QUALITY,
                                        CatalogueIds.standard("iso-14001-2026"),
                                        CatalogueIds.standard("iso-45001-2018"))));
    }

    @Test
    void eachReadIsAsManyStatementsForSixteenStandardsAsForOne() {
        var all =
                standards
                        .page(StandardFilter.NONE, StandardOrder.DESIGNATION, first(100))
                        .values()
                        .stream()
                        .map(Standard::id)
                        .toList();
        for (var ids : List.of(List.of(QUALITY), all)) {
            assertThat(statements(reader -> reader.list(ids))).isOne();
            assertThat(statements(reader -> reader.listSuccessors(ids))).isOne();
            assertThat(statements(reader -> reader.listAmendments(ids))).isOne();
            assertThat(statements(reader -> reader.listChapters(ids))).isOne();
            assertThat(statements(reader -> reader.pagesOfClauses(ids, first(20)))).isOne();
            assertThat(statements(reader -> reader.pagesOfControls(ids, first(20)))).isOne();
            assertThat(statements(reader -> reader.listTransitionsTo(ids))).isOne();
            var chapters =
                    standards.listChapters(ids).values().stream()
                            .flatMap(List::stream)
                            .map(Clause::id)
                            .toList();
            assertThat(statements(reader -> reader.listChildren(chapters))).isOne();
            var transitions =
                    standards.listTransitionsTo(ids).values().stream().map(Transition::id).toList();
            assertThat(statements(reader -> reader.listMilestones(transitions))).isOne();
            assertThat(
                            statements(
                                    reader ->
                                            reader.pagesOfChanges(
                                                    transitions,
                                                    EditionChangeFilter.NONE,
                                                    first(20))))
                    .isEqualTo(2);
            assertThat(statements(reader -> reader.countChanges(transitions))).isOne();
            assertThat(statements(reader -> reader.listTopicsOfClauses(chapters))).isOne();
        }
        for (var size : List.of(1, 45)) {
            var topics =
                    standards.pageOfTopics(null, first(size)).values().stream()
                            .map(Topic::id)
                            .toList();
            assertThat(statements(reader -> reader.pagesOfTopicParts(topics, first(20)))).isOne();
        }
        assertThat(statements(reader -> reader.pageOfTransitions(first(20)))).isOne();
        assertThat(statements(reader -> reader.pageOfCombinations(first(20)))).isEqualTo(2);
    }

    private int statements(Consumer<StandardRepository> read) {
        var count = new AtomicInteger();
        var counting =
                dsl.configuration()
                        .derive(
                                new ExecuteListener() {
                                    @Override
                                    public void executeStart(ExecuteContext context) {
                                        count.incrementAndGet();
                                    }
                                });
        read.accept(new JooqStandardRepository(counting.dsl()));
        return count.get();
    }

    private static PageRequest first(int size) {
        return PageRequest.first(size);
    }

    private static List<String> designations(Page<Standard> page) {
        return page.values().stream().map(standard -> standard.edition().designation()).toList();
    }

    private static List<String> numbers(@Nullable List<Clause> clauses) {
        return Objects.requireNonNull(clauses).stream()
                .map(clause -> clause.number().value())
                .toList();
    }
}
