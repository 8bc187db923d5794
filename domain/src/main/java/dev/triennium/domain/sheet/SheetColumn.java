package dev.triennium.domain.sheet;

import java.util.Locale;

/// A column of a table that is filled in and comes back, known by its heading.
public interface SheetColumn {

    String heading(Locale locale);

    /// Whether people fill it in.
    boolean isAnswer();

    /// Whether something is taken from it.
    boolean isRead();
}
