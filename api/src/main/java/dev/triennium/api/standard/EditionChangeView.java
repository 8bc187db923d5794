package dev.triennium.api.standard;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.standard.EditionChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `EditionChange`.
record EditionChangeView(
        GlobalId id,
        EditionChange.Subject subject,
        EditionChange.Kind kind,
        EditionChange.@Nullable Impact impact,
        List<EditionChange.Part> from,
        List<EditionChange.Part> to,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String action,
        @Nullable String typicalEvidence) {

    static final String TYPE = "EditionChange";

    static EditionChangeView of(EditionChange change) {
        return new EditionChangeView(
                GlobalId.of(TYPE, change.id().value()),
                change.subject(),
                change.kind(),
                change.impact(),
                change.from(),
                change.to(),
                change.title(),
                change.summary(),
                change.action(),
                change.typicalEvidence());
    }
}
