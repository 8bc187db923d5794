package dev.triennium.domain.licensedtext;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The proof that the organisation may use the text.
///
/// @param holder whom the copy is licensed to
/// @param number of the order or licence
public record Licence(String holder, String number, LocalDate acquiredOn, @Nullable String note) {

    public Licence {
        Objects.requireNonNull(holder);
        Objects.requireNonNull(number);
        Objects.requireNonNull(acquiredOn);
    }
}
