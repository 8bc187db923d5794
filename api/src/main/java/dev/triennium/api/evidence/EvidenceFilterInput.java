package dev.triennium.api.evidence;

import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.evidence.EvidenceFilter;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `EvidenceFilter`.
record EvidenceFilterInput(
        @Nullable ColleagueId ownerId,
        @Nullable EvidenceSubjectInput subject,
        @Nullable LocalDate validOn,
        @Nullable LocalDate endsUntil,
        @Nullable Boolean isRecord,
        @Nullable String text) {

    static final EvidenceFilterInput ALL =
            new EvidenceFilterInput(null, null, null, null, null, null);

    EvidenceFilter toFilter(ArchivedFilter archived) {
        return new EvidenceFilter(
                archived,
                ownerId,
                subject == null ? null : subject.toSubject("filter.subject"),
                validOn,
                endsUntil,
                isRecord,
                text == null ? null : SearchWords.of("filter.text", text));
    }
}
