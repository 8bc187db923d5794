package dev.triennium.domain.standard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Without a translation.
public final class EnglishCatalogue implements CatalogueTexts {

    @Override
    public Optional<String> find(Locale language, UUID thing, String field) {
        return Optional.empty();
    }

    @Override
    public Optional<List<String>> findLines(Locale language, UUID thing, String field) {
        return Optional.empty();
    }

    @Override
    public Optional<String> findWords(Locale language, String english) {
        return Optional.empty();
    }

    @Override
    public Optional<String> findTerm(Locale language, StandardId standard, String term) {
        return Optional.empty();
    }
}
