package dev.triennium.domain.accreditation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A body that accredits others. Abbreviations are ambiguous: a body is told by its key, which has
/// its country or region in it.
///
/// Whether it has signed the multilateral recognition arrangement, and for what, is not known here.
///
/// @param otherNames null: none is known
/// @param countries ISO 3166 codes; none for a region of several states
/// @param region what the country or the region is called
public record AccreditationBody(
        String key,
        String abbreviation,
        @Nullable String otherNames,
        List<String> countries,
        Bilingual region,
        @Nullable Bilingual note,
        Certainty certainty) {

    public AccreditationBody {
        Objects.requireNonNull(key);
        Objects.requireNonNull(abbreviation);
        countries = List.copyOf(countries);
        Objects.requireNonNull(region);
        Objects.requireNonNull(certainty);
    }

    /// Such as `DAkkS (Germany)`, which no other body is called.
    public Bilingual label() {
        return new Bilingual(
                abbreviation + " (" + region.english() + ")",
                abbreviation + " (" + region.german() + ")");
    }

    /// Whether it is called so, by an abbreviation, a name, or the name of its place.
    boolean matches(String text) {
        var sought = text.strip().toLowerCase(Locale.ROOT);
        return contains(abbreviation, sought)
                || (otherNames != null && contains(otherNames, sought))
                || contains(region.english(), sought)
                || contains(region.german(), sought);
    }

    private static boolean contains(String text, String sought) {
        return text.toLowerCase(Locale.ROOT).contains(sought);
    }
}
