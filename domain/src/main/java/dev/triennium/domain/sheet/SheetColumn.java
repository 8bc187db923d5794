package dev.triennium.domain.sheet;

import java.util.Locale;

/// A column of a table that is filled in and comes back, known by its heading.
public interface SheetColumn {

    ColumnWords words();

    default String heading(Locale locale) {
        return words().in(locale);
    }

    /// In characters.
    default int width() {
        return words().width();
    }

    /// Whether people fill it in.
    boolean isAnswer();

    /// Whether something is taken from it.
    boolean isRead();
}
