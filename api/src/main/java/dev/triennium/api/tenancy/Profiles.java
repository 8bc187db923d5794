package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.LanguageTags;
import dev.triennium.domain.TimeZones;
import dev.triennium.domain.error.ValidationException;
import java.time.ZoneId;
import java.util.Locale;

/// Reads the codes in an organisation's master data.
final class Profiles {

    static final int MAX_HEADCOUNT = 10_000_000;

    private Profiles() {}

    /// @throws ValidationException when it is no region of the time zone database
    static ZoneId zone(String id) {
        return TimeZones.find(id)
                .orElseThrow(
                        () ->
                                new ValidationException(
                                        "timeZone", "This is not an IANA time zone."));
    }

    /// @throws ValidationException when it is no well-formed BCP 47 tag with a language
    static Locale locale(String tag) {
        return LanguageTags.parse(tag)
                .orElseThrow(() -> new ValidationException("locale", LanguageTags.EXPECTED));
    }
}
