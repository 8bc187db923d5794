package dev.triennium.domain.licensedtext;

import dev.triennium.domain.standard.StandardId;
import org.jspecify.annotations.Nullable;

/// What a list of texts is narrowed to; null: not narrowed.
public record LicensedTextFilter(
        @Nullable StandardId standard, LicensedText.@Nullable Subject subject) {

    public static final LicensedTextFilter ALL = new LicensedTextFilter(null, null);
}
