package dev.triennium.api.certificationbody;

import dev.triennium.domain.certificationbody.DirectoryBodyFilter;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.standard.StandardId;
import org.jspecify.annotations.Nullable;

record DirectoryBodyFilterInput(
        @Nullable String text,
        @Nullable String country,
        @Nullable StandardId standardId,
        @Nullable Integer sectorCode,
        @Nullable String accreditorKey) {

    static DirectoryBodyFilter toFilter(@Nullable DirectoryBodyFilterInput input) {
        return input == null ? DirectoryBodyFilter.ALL : input.toFilter();
    }

    private DirectoryBodyFilter toFilter() {
        return new DirectoryBodyFilter(
                text == null ? null : SearchWords.of("filter.text", text),
                country,
                standardId,
                sectorCode,
                accreditorKey);
    }
}
