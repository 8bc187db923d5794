package dev.triennium.domain.documenttemplate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a firm's own template is called and says in one language.
///
/// @param text Markdown with placeholders and conditions; null: as it was until now, at first as
///     the product's template
public record FirmDocumentWords(String name, @Nullable String text) {

    public FirmDocumentWords {
        Objects.requireNonNull(name);
    }
}
