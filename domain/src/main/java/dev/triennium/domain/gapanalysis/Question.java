package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.tenancy.SiteId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an item asks, and where.
///
/// @param key the same in each assessment that asks it, such as `hs:context.issues` or
///     `iso-iec-27001-2022:A.5.7`
/// @param ordinal its place in the assessment
/// @param site null: in the organisation as a whole
public record Question(String key, int ordinal, @Nullable SiteId site) {

    public static final int MAX_KEY_LENGTH = 100;

    public Question {
        Objects.requireNonNull(key);
        if (key.isEmpty() || key.length() > MAX_KEY_LENGTH) {
            throw new IllegalArgumentException("A key has 1 to 100 characters");
        }
    }
}
