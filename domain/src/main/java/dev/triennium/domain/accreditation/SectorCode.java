package dev.triennium.domain.accreditation;

import java.util.Locale;
import java.util.Objects;

/// A sector of the economy by IAF ID 1, for which bodies are accredited in some disciplines.
///
/// @param code 1 to 39
/// @param nace the divisions and groups of NACE Rev. 2 that belong to it
public record SectorCode(
        int code, Bilingual name, Bilingual nace, Certainty certainty, Certainty naceCertainty) {

    public SectorCode {
        Objects.requireNonNull(name);
        Objects.requireNonNull(nace);
        Objects.requireNonNull(certainty);
        Objects.requireNonNull(naceCertainty);
    }

    boolean matches(String text) {
        var sought = text.strip().toLowerCase(Locale.ROOT);
        return String.valueOf(code).equals(sought)
                || name.english().toLowerCase(Locale.ROOT).contains(sought)
                || name.german().toLowerCase(Locale.ROOT).contains(sought);
    }
}
