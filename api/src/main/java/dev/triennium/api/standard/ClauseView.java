package dev.triennium.api.standard;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.Documentation;
import dev.triennium.domain.standard.StandardId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Clause`.
public record ClauseView(
        GlobalId id,
        String number,
        String title,
        int level,
        boolean assessable,
        boolean officialTitle,
        boolean uncertain,
        Clause.@Nullable Change changeFromPrevious,
        @Nullable String topic,
        @Nullable String question,
        List<String> evidence,
        @Nullable DocumentedInformationView documentedInformation,
        @Nullable String note,
        StandardId standardId,
        @Nullable ClauseId parentId) {

    public static final String TYPE = "Clause";

    /// The GraphQL type `DocumentedInformation`.
    ///
    /// @param clauseId no field of the SDL: what the translation is found by
    public record DocumentedInformationView(
            UUID clauseId, Documentation need, @Nullable String what, @Nullable String item) {

        static final String TYPE = "DocumentedInformation";
    }

    public static ClauseView of(Clause clause) {
        var asked = clause.requirement();
        return new ClauseView(
                GlobalId.of(TYPE, clause.id().value()),
                clause.number().value(),
                clause.title(),
                clause.depth(),
                asked != null,
                clause.officialTitle(),
                clause.uncertain(),
                clause.change(),
                asked == null ? null : asked.topic(),
                asked == null ? null : asked.question(),
                asked == null ? List.of() : asked.evidence(),
                asked == null
                        ? null
                        : new DocumentedInformationView(
                                clause.id().value(),
                                asked.documentation(),
                                asked.document(),
                                asked.documentItem()),
                clause.note(),
                clause.standard(),
                clause.parent());
    }

    ClauseId clauseId() {
        return new ClauseId(id.key());
    }
}
