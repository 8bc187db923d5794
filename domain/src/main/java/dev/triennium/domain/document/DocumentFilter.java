package dev.triennium.domain.document;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a list of documents is narrowed to; null: not narrowed.
///
/// @param next those of which a version in this state is on its way
/// @param reviewDueBefore those whose version in force is to be reviewed before the day
/// @param words that occur in title or number
public record DocumentFilter(
        @Nullable DocumentKind kind,
        @Nullable DocumentFolderId folder,
        @Nullable DocumentState state,
        DocumentVersion.@Nullable State next,
        @Nullable ColleagueId owner,
        @Nullable ClauseId clause,
        @Nullable LocalDate reviewDueBefore,
        @Nullable SearchWords words) {

    public static final DocumentFilter ALL =
            new DocumentFilter(null, null, null, null, null, null, null, null);
}
