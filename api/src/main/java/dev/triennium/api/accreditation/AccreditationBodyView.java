package dev.triennium.api.accreditation;

import dev.triennium.domain.accreditation.AccreditationBody;
import dev.triennium.domain.accreditation.Certainty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `AccreditationBody`.
public record AccreditationBodyView(
        String key,
        String abbreviation,
        @Nullable String otherNames,
        List<String> countries,
        String region,
        @Nullable String note,
        Certainty certainty) {

    public static AccreditationBodyView of(AccreditationBody body, Locale locale) {
        var note = body.note();
        return new AccreditationBodyView(
                body.key(),
                body.abbreviation(),
                body.otherNames(),
                body.countries(),
                body.region().in(locale),
                note == null ? null : note.in(locale),
                body.certainty());
    }
}
