package dev.triennium.api.document;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.document.Classification;
import dev.triennium.domain.document.Document;
import dev.triennium.domain.document.DocumentFolderId;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.document.DocumentKind;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.ColleagueId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeDocumentInput(
        DocumentId id,
        int expectedVersion,
        ArgumentValue<DocumentKind> kind,
        ArgumentValue<DocumentFolderId> folderId,
        ArgumentValue<@PlainText(max = 200) String> title,
        ArgumentValue<@PlainText(max = 40) String> number,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<Classification> classification,
        ArgumentValue<String> language,
        ArgumentValue<@Min(1) @Max(60) Integer> reviewMonths,
        ArgumentValue<List<ClauseId>> clauseIds) {
    Document.Description applyTo(Document.Description current) {
        return new Document.Description(
                Patch.required(kind, "kind", current.kind()),
                Patch.optional(folderId, current.folder()),
                Patch.required(title, "title", current.title()),
                Patch.optional(number, current.number()),
                Patch.required(ownerId, "ownerId", current.owner()),
                Patch.required(classification, "classification", current.classification()),
                DocumentInputs.language(
                        Patch.required(language, "language", current.language().toLanguageTag())),
                Patch.optional(reviewMonths, current.reviewMonths()));
    }

    /// Null: as they are.
    @Nullable List<ClauseId> clauses() {
        if (clauseIds.isOmitted()) {
            return null;
        }
        return clauseIds.asOptional().orElseThrow(() -> Patch.notCleared("clauseIds"));
    }
}
