package dev.triennium.persistence.standard;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.CONTROL;
import static dev.triennium.persistence.jooq.generated.Tables.CONTROL_RELATION;
import static dev.triennium.persistence.jooq.generated.Tables.SELECTION_EDITION;
import static dev.triennium.persistence.jooq.generated.Tables.SELECTION_EFFORT;
import static dev.triennium.persistence.jooq.generated.Tables.SELECTION_FAMILY;
import static dev.triennium.persistence.jooq.generated.Tables.SELECTION_OPTION;
import static dev.triennium.persistence.jooq.generated.Tables.SELECTION_QUESTION;
import static dev.triennium.persistence.jooq.generated.Tables.SELECTION_RULE;
import static dev.triennium.persistence.jooq.generated.Tables.SELECTION_SCORING;
import static dev.triennium.persistence.jooq.generated.Tables.SELECTION_SIZE;
import static dev.triennium.persistence.jooq.generated.Tables.SELECTION_WEIGHT;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_AMENDMENT;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_CHANGE;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_CHANGE_PART;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_COMBINATION;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_COMBINATION_PART;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_IMPORT;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_SEARCH;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_TOPIC;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_TOPIC_PART;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_TRANSITION;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_TRANSITION_MILESTONE;

import dev.triennium.domain.Sha256;
import dev.triennium.domain.reminder.DerivationSchedule;
import dev.triennium.persistence.jooq.DerivedColumns;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings the files of the catalogue into its tables when the product starts: whole or not at all,
/// once however many nodes start together, and not again until a file changes.
///
/// Rows keep their ids, since they are made from names, so what tenants recorded stays attached. A
/// clause that vanishes from its file is deleted; when a tenant refers to it, the database refuses
/// and the import fails as a whole.
final class StandardImport implements SmartInitializingSingleton {

    /// To be changed with the tables or the way files are read, so that all files are read again.
    private static final String FORMAT = "4";

    private static final Logger log = LoggerFactory.getLogger(StandardImport.class);

    private final DSLContext dsl;
    private final TransactionTemplate transactions;
    private final CatalogueFiles files;
    private final DerivationSchedule deadlines;
    private final Clock clock;

    StandardImport(
            DSLContext dsl,
            PlatformTransactionManager manager,
            CatalogueFiles files,
            DerivationSchedule deadlines,
            Clock clock) {
        this.dsl = dsl;
        this.transactions = new TransactionTemplate(manager);
        this.transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.files = files;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        run();
    }

    /// @return the files whose rows were written
    /// @throws CatalogueException when a file is not what it must be; nothing is changed then
    Set<String> run() {
        var index = CatalogueIndex.parse(files.read(CatalogueIndex.FILE));
        var contents = Catalogue.contents(index, files);
        var hashes = new LinkedHashMap<String, String>();
        contents.forEach((file, content) -> hashes.put(file, hash(content)));
        if (changed(hashes).isEmpty()) {
            return Set.of();
        }
        var catalogue = Catalogue.parse(index, contents, files::nameOf);
        return transactions.execute(_ -> write(catalogue, hashes));
    }

    private Set<String> changed(Map<String, String> hashes) {
        var imported =
                dsl.select(STANDARD_IMPORT.FILE, STANDARD_IMPORT.HASH)
                        .from(STANDARD_IMPORT)
                        .fetchMap(STANDARD_IMPORT.FILE, STANDARD_IMPORT.HASH);
        var changed = new LinkedHashSet<String>();
        hashes.forEach(
                (file, hash) -> {
                    if (!hash.equals(imported.get(file))) {
                        changed.add(file);
                    }
                });
        return changed;
    }

    private Set<String> write(Catalogue catalogue, Map<String, String> hashes) {
        lock();
        var changed = changed(hashes);
        if (changed.isEmpty()) {
            return changed;
        }
        clearRelations();
        clearSelection();
        catalogue
                .standards()
                .forEach(
                        (file, rows) -> {
                            // The index decides the order of all standards.
                            if (changed.contains(file) || changed.contains(CatalogueIndex.FILE)) {
                                write(rows);
                            }
                        });
        writeRelations(catalogue);
        write(catalogue.selection());
        remember(hashes, changed);
        deadlines.request();
        log.info("Read {} files into the catalogue of standards", changed.size());
        return changed;
    }

    /// The second of two nodes waits here until the first is done, and then finds nothing changed.
    private void lock() {
        dsl.insertInto(STANDARD_IMPORT)
                .set(STANDARD_IMPORT.FILE, CatalogueIndex.FILE)
                .set(STANDARD_IMPORT.HASH, "")
                .set(STANDARD_IMPORT.IMPORTED_AT, clock.instant())
                .onDuplicateKeyUpdate()
                .set(STANDARD_IMPORT.FILE, CatalogueIndex.FILE)
                .execute();
    }

    private void write(StandardFile file) {
        var standard = file.standard();
        upsert(STANDARD, List.of(standard));
        dsl.deleteFrom(STANDARD_AMENDMENT)
                .where(STANDARD_AMENDMENT.STANDARD_ID.eq(standard.getId()))
                .execute();
        upsert(STANDARD_AMENDMENT, file.amendments());
        upsert(CLAUSE, file.clauses());
        upsert(CONTROL, file.controls());
        dsl.deleteFrom(CLAUSE)
                .where(CLAUSE.STANDARD_ID.eq(standard.getId()))
                .and(CLAUSE.ID.notIn(file.clauses().stream().map(row -> row.getId()).toList()))
                .orderBy(CLAUSE.DEPTH.desc())
                .execute();
        dsl.deleteFrom(CONTROL)
                .where(CONTROL.STANDARD_ID.eq(standard.getId()))
                .and(CONTROL.ID.notIn(file.controls().stream().map(row -> row.getId()).toList()))
                .execute();
    }

    /// Nothing refers to these rows, so they are written anew.
    private void clearRelations() {
        dsl.deleteFrom(STANDARD_SEARCH).where(STANDARD_SEARCH.ORDINAL.isNotNull()).execute();
        dsl.deleteFrom(STANDARD_CHANGE_PART)
                .where(STANDARD_CHANGE_PART.TRANSITION_ID.isNotNull())
                .execute();
        dsl.deleteFrom(STANDARD_CHANGE).where(STANDARD_CHANGE.TRANSITION_ID.isNotNull()).execute();
        dsl.deleteFrom(STANDARD_TRANSITION_MILESTONE)
                .where(STANDARD_TRANSITION_MILESTONE.TRANSITION_ID.isNotNull())
                .execute();
        dsl.deleteFrom(STANDARD_TRANSITION).where(STANDARD_TRANSITION.ID.isNotNull()).execute();
        dsl.deleteFrom(STANDARD_TOPIC_PART)
                .where(STANDARD_TOPIC_PART.TOPIC_ID.isNotNull())
                .execute();
        dsl.deleteFrom(STANDARD_TOPIC).where(STANDARD_TOPIC.ID.isNotNull()).execute();
        dsl.deleteFrom(CONTROL_RELATION).where(CONTROL_RELATION.CONTROL_ID.isNotNull()).execute();
        dsl.deleteFrom(STANDARD_COMBINATION_PART)
                .where(STANDARD_COMBINATION_PART.STANDARD_ID.isNotNull())
                .execute();
        dsl.deleteFrom(STANDARD_COMBINATION)
                .where(STANDARD_COMBINATION.ORDINAL.isNotNull())
                .execute();
    }

    /// What tenants keep names questions and options by their keys alone.
    private void clearSelection() {
        dsl.deleteFrom(SELECTION_RULE).where(SELECTION_RULE.ORDINAL.isNotNull()).execute();
        dsl.deleteFrom(SELECTION_WEIGHT).where(SELECTION_WEIGHT.FAMILY_KEY.isNotNull()).execute();
        dsl.deleteFrom(SELECTION_OPTION).where(SELECTION_OPTION.OPTION_KEY.isNotNull()).execute();
        dsl.deleteFrom(SELECTION_QUESTION)
                .where(SELECTION_QUESTION.QUESTION_KEY.isNotNull())
                .execute();
        dsl.deleteFrom(SELECTION_EFFORT).where(SELECTION_EFFORT.FAMILY_KEY.isNotNull()).execute();
        dsl.deleteFrom(SELECTION_EDITION).where(SELECTION_EDITION.FAMILY_KEY.isNotNull()).execute();
        dsl.deleteFrom(SELECTION_FAMILY).where(SELECTION_FAMILY.FAMILY_KEY.isNotNull()).execute();
        dsl.deleteFrom(SELECTION_SIZE).where(SELECTION_SIZE.SIZE_KEY.isNotNull()).execute();
        dsl.deleteFrom(SELECTION_SCORING).where(SELECTION_SCORING.ORDINAL.isNotNull()).execute();
    }

    private void write(SelectionFile selection) {
        upsert(SELECTION_SCORING, selection.scoring);
        upsert(SELECTION_SIZE, selection.sizes);
        upsert(SELECTION_FAMILY, selection.families);
        upsert(SELECTION_EDITION, selection.editions);
        upsert(SELECTION_EFFORT, selection.efforts);
        upsert(SELECTION_QUESTION, selection.questions);
        upsert(SELECTION_OPTION, selection.options);
        upsert(SELECTION_WEIGHT, selection.weights);
        upsert(SELECTION_RULE, selection.rules);
    }

    private void writeRelations(Catalogue catalogue) {
        var transitions = catalogue.transitions();
        upsert(STANDARD_TRANSITION, transitions.transitions);
        upsert(STANDARD_TRANSITION_MILESTONE, transitions.milestones);
        upsert(STANDARD_CHANGE, transitions.changes);
        upsert(STANDARD_CHANGE_PART, transitions.parts);
        var crossmap = catalogue.crossmap();
        upsert(STANDARD_TOPIC, crossmap.topics);
        upsert(STANDARD_TOPIC_PART, crossmap.topicParts);
        upsert(CONTROL_RELATION, crossmap.relations);
        upsert(STANDARD_COMBINATION, crossmap.combinations);
        upsert(STANDARD_COMBINATION_PART, crossmap.combinationParts);
        upsert(
                STANDARD_SEARCH,
                SearchRows.of(catalogue.standards().values(), new GermanCatalogue()));
    }

    private void remember(Map<String, String> hashes, Set<String> changed) {
        upsert(
                STANDARD_IMPORT,
                changed.stream()
                        .map(
                                file ->
                                        dsl.newRecord(STANDARD_IMPORT)
                                                .setFile(file)
                                                .setHash(hashes.get(file))
                                                .setImportedAt(clock.instant()))
                        .toList());
    }

    private <R extends TableRecord<R>> void upsert(Table<R> table, List<R> rows) {
        if (!rows.isEmpty()) {
            var columns = DerivedColumns.without(table);
            dsl.insertInto(table, columns)
                    .valuesOfRecords(rows.stream().map(row -> row.into(columns)).toList())
                    .onDuplicateKeyUpdate()
                    .setNonPrimaryKeyToExcluded()
                    .execute();
        }
    }

    private static String hash(byte[] content) {
        var digest = Sha256.digest();
        digest.update(FORMAT.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(content));
    }
}
