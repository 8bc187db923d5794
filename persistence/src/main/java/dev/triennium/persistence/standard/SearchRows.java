package dev.triennium.persistence.standard;

import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_SEARCH;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.or;

import dev.triennium.domain.standard.CatalogueTexts;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.standard.StandardStatus;
import dev.triennium.persistence.jooq.generated.tables.records.StandardRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardSearchRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/// What searches look through, and how. The editions come first, those to build to before the
/// others; then clauses and controls, edition by edition, as they stand there.
final class SearchRows {

    private final CatalogueTexts german;
    private final List<StandardSearchRecord> rows = new ArrayList<>();

    private SearchRows(CatalogueTexts german) {
        this.german = german;
    }

    static List<StandardSearchRecord> of(
            Collection<StandardFile> standards, CatalogueTexts german) {
        var search = new SearchRows(german);
        var inOrder =
                standards.stream()
                        .sorted(Comparator.comparing(file -> !isCurrent(file.standard())))
                        .toList();
        inOrder.forEach(file -> search.addEdition(file.standard()));
        inOrder.forEach(search::addParts);
        return search.rows;
    }

    private static boolean isCurrent(StandardRecord standard) {
        return StandardStatus.valueOf(standard.getStatus()) == StandardStatus.CURRENT;
    }

    private void addEdition(StandardRecord standard) {
        var id = standard.getId();
        add(words(id.value(), editionWords(standard), standard.getTitle()), "").setStandardId(id);
    }

    private static String editionWords(StandardRecord standard) {
        return standard.getDesignation() + " " + standard.getAbbreviation();
    }

    private void addParts(StandardFile file) {
        var edition = folded(editionWords(file.standard()));
        for (var clause : file.clauses()) {
            var words = words(clause.getId().value(), clause.getNumber(), clause.getTitle());
            add(words, edition).setStandardId(clause.getStandardId()).setClauseId(clause.getId());
        }
        for (var control : file.controls()) {
            var words = words(control.getId().value(), control.getNumber(), control.getTitle());
            add(words, edition)
                    .setStandardId(control.getStandardId())
                    .setControlId(control.getId());
        }
    }

    private String words(UUID thing, String name, String title) {
        var other = german.find(Locale.GERMAN, thing, "title").orElse("");
        return folded(String.join(" ", name, title, other));
    }

    /// With a space on both sides of each word.
    private static String folded(String text) {
        return " " + SearchWords.fold(text) + " ";
    }

    private StandardSearchRecord add(String words, String editionWords) {
        var row =
                new StandardSearchRecord()
                        .setOrdinal(rows.size())
                        .setWords(words)
                        .setEditionWords(editionWords);
        rows.add(row);
        return row;
    }

    /// Each word is there, and one of them in the thing's own words.
    static Condition matching(SearchWords search) {
        return and(search.words().stream()
                        .map(
                                word ->
                                        has(STANDARD_SEARCH.WORDS, word)
                                                .or(has(STANDARD_SEARCH.EDITION_WORDS, word)))
                        .toList())
                .and(
                        or(
                                search.words().stream()
                                        .map(word -> has(STANDARD_SEARCH.WORDS, word))
                                        .toList()));
    }

    /// A word may stand within a longer one, as in German. A number begins where it is looked for,
    /// and a single letter is a word.
    static Condition has(Field<String> words, String word) {
        if (Character.isDigit(word.charAt(0))) {
            return words.like("% " + word + "%");
        }
        return words.like(word.length() == 1 ? "% " + word + " %" : "%" + word + "%");
    }
}
