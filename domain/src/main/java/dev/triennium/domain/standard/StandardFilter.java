package dev.triennium.domain.standard;

import org.jspecify.annotations.Nullable;

/// What a list of standards is narrowed to; null: not narrowed.
///
/// @param code without the edition, such as `ISO 9001`
public record StandardFilter(
        @Nullable Discipline discipline, @Nullable StandardStatus state, @Nullable String code) {

    public static final StandardFilter NONE = new StandardFilter(null, null, null);
}
