package dev.triennium.domain.firmtemplate;

import org.jspecify.annotations.Nullable;

/// Which of a firm's own templates are wanted.
///
/// @param base the key of the product's template that they were made from; null: any
/// @param isRetired null: whether or not
public record FirmTemplateFilter(@Nullable String base, @Nullable Boolean isRetired) {

    public static final FirmTemplateFilter ALL = new FirmTemplateFilter(null, null);
}
