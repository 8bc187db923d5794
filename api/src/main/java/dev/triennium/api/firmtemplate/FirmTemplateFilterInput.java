package dev.triennium.api.firmtemplate;

import dev.triennium.domain.firmtemplate.FirmTemplateFilter;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `FirmTemplateFilter`.
public record FirmTemplateFilterInput(@Nullable String baseKey, @Nullable Boolean retired) {

    public static FirmTemplateFilter toFilter(@Nullable FirmTemplateFilterInput input) {
        return input == null
                ? FirmTemplateFilter.ALL
                : new FirmTemplateFilter(input.baseKey, input.retired);
    }
}
