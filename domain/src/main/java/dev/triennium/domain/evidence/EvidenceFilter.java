package dev.triennium.domain.evidence;

import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a list of evidence is narrowed to; null: not narrowed.
///
/// @param subject what it is about
/// @param validOn a day that its latest revision speaks of
/// @param endsUntil the day by which its latest revision ends
/// @param isRecord whether it records that a process was carried out
/// @param words each of which its title, description, process or kind of record has
public record EvidenceFilter(
        ArchivedFilter archived,
        @Nullable ColleagueId owner,
        @Nullable EvidenceSubject subject,
        @Nullable LocalDate validOn,
        @Nullable LocalDate endsUntil,
        @Nullable Boolean isRecord,
        @Nullable SearchWords words) {

    public static final EvidenceFilter ALL =
            new EvidenceFilter(ArchivedFilter.EXCLUDED, null, null, null, null, null, null);

    public EvidenceFilter {
        Objects.requireNonNull(archived);
    }
}
