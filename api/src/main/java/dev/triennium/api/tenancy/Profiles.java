package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.LanguageTags;
import dev.triennium.domain.error.ValidationException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the codes in an organisation's master data.
final class Profiles {

    static final int MAX_HEADCOUNT = 10_000_000;

    private static final Pattern HOLIDAY_CALENDAR = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    private Profiles() {}

    /// @throws ValidationException when it is no region of the time zone database; offsets
    ///     have no daylight saving and are no place where an organisation works
    static ZoneId zone(String id) {
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            throw new ValidationException("timeZone", "Not an IANA time zone");
        }
        return ZoneId.of(id);
    }

    /// @throws ValidationException when it is no well-formed BCP 47 tag with a language
    static Locale locale(String tag) {
        return LanguageTags.parse(tag)
                .orElseThrow(() -> new ValidationException("locale", LanguageTags.EXPECTED));
    }

    /// @throws ValidationException when it has not the form of an ISO 3166 code
    static @Nullable String holidayCalendar(@Nullable String code) {
        if (code != null && !HOLIDAY_CALENDAR.matcher(code).matches()) {
            throw new ValidationException(
                    "holidayCalendar", "Not an ISO 3166 code, such as DE or DE-BY");
        }
        return code;
    }
}
