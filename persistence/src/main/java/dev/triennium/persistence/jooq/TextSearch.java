package dev.triennium.persistence.jooq;

import static org.jooq.impl.DSL.or;

import java.util.Arrays;
import org.jooq.Collation;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Looks for a word in what people wrote. No index serves that: it is for lists that something
/// else keeps short, such as the items of one assessment.
public final class TextSearch {

    /// Sees no difference between capitals and small letters, nor between letters with marks and
    /// without; the one by which names are ordered.
    private static final Collation OF_PEOPLE = DSL.collation("utf8mb4_unicode_520_ci");

    private TextSearch() {}

    /// @param word folded, as those of a search are
    public static Condition isIn(String word, Field<?>... texts) {
        return or(Arrays.stream(texts).map(text -> isIn(word, text)).toList());
    }

    private static Condition isIn(String word, Field<?> text) {
        var compared = text.coerce(SQLDataType.VARCHAR).collate(OF_PEOPLE);
        var found = compared.like("%" + word + "%");
        // A search is folded, what people wrote is not.
        return word.contains("ss")
                ? found.or(compared.like("%" + word.replace("ss", "ß") + "%"))
                : found;
    }
}
