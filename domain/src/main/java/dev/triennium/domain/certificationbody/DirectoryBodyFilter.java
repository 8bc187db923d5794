package dev.triennium.domain.certificationbody;

import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.standard.StandardId;
import org.jspecify.annotations.Nullable;

/// Which bodies of the directory are wanted; null: any. What is asked about accreditations is asked
/// about one and the same.
///
/// @param words in the name
/// @param country where the body is established
/// @param standard the edition that it is accredited to
/// @param sectorCode that the accreditation names
/// @param accreditor the key of the accreditation body
public record DirectoryBodyFilter(
        @Nullable SearchWords words,
        @Nullable String country,
        @Nullable StandardId standard,
        @Nullable Integer sectorCode,
        @Nullable String accreditor) {

    public static final DirectoryBodyFilter ALL =
            new DirectoryBodyFilter(null, null, null, null, null);
}
