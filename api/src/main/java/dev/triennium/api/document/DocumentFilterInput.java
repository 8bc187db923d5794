package dev.triennium.api.document;

import dev.triennium.domain.document.DocumentFilter;
import dev.triennium.domain.document.DocumentFolderId;
import dev.triennium.domain.document.DocumentKind;
import dev.triennium.domain.document.DocumentState;
import dev.triennium.domain.document.DocumentVersion;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `DocumentFilter`.
record DocumentFilterInput(
        @Nullable DocumentKind kind,
        @Nullable DocumentFolderId folderId,
        @Nullable DocumentState state,
        DocumentVersion.@Nullable State next,
        @Nullable ColleagueId ownerId,
        @Nullable ClauseId clauseId,
        @Nullable LocalDate reviewDueBefore,
        @Nullable String text) {

    DocumentFilter toFilter() {
        return new DocumentFilter(
                kind,
                folderId,
                state,
                next,
                ownerId,
                clauseId,
                reviewDueBefore,
                text == null ? null : SearchWords.of("filter.text", text));
    }
}
