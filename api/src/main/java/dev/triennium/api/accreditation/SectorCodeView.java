package dev.triennium.api.accreditation;

import dev.triennium.domain.accreditation.Certainty;
import dev.triennium.domain.accreditation.SectorCode;
import java.util.Locale;

/// The GraphQL type `SectorCode`.
record SectorCodeView(
        int code, String name, String nace, Certainty certainty, Certainty naceCertainty) {

    static SectorCodeView of(SectorCode sector, Locale locale) {
        return new SectorCodeView(
                sector.code(),
                sector.name().in(locale),
                sector.nace().in(locale),
                sector.certainty(),
                sector.naceCertainty());
    }
}
