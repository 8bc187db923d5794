package dev.triennium.domain.managementreview;

import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/// A number that a review looks at.
public record ReviewFigure(ReviewFigureKind kind, long value) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public ReviewFigure {
        Objects.requireNonNull(kind);
    }

    /// What is counted. English speaks for the languages that we do not have.
    public String text(Locale language) {
        return words(language).getString(kind.name());
    }

    /// Where it was counted.
    public String source(Locale language) {
        return words(language).getString("source." + kind.source().name());
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                "dev.triennium.domain.managementreview.figure", language, NO_FALLBACK);
    }
}
