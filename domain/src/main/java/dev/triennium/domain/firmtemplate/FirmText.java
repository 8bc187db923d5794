package dev.triennium.domain.firmtemplate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a firm says in its own template: in English, in German, or in both.
///
/// @param en null: the firm has no English words for it
/// @param de null: the firm has no German words for it
public record FirmText(@Nullable String en, @Nullable String de) {

    public FirmText {
        if (en == null && de == null) {
            throw new IllegalArgumentException("It is said in one language at least");
        }
    }

    /// The English; where there is none, the German.
    public String english() {
        return en == null ? Objects.requireNonNull(de) : en;
    }

    /// The German; where there is none, the English.
    public String german() {
        return de == null ? Objects.requireNonNull(en) : de;
    }

    public boolean isInTheSameLanguagesAs(FirmText other) {
        return (en == null) == (other.en == null) && (de == null) == (other.de == null);
    }
}
