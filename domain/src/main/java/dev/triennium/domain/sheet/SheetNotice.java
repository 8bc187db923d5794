package dev.triennium.domain.sheet;

import dev.triennium.domain.Message;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something in a file that people believe was read.
///
/// @param row null: it is about a column
/// @param column its letters; null: a column that is not there, or a row
public record SheetNotice(@Nullable Integer row, @Nullable String column, Message message) {

    public SheetNotice {
        Objects.requireNonNull(message);
    }
}
