package dev.triennium.api.document;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.document.DocumentFolder;
import dev.triennium.domain.document.DocumentFolderId;
import org.springframework.graphql.data.ArgumentValue;

record ChangeDocumentFolderInput(
        DocumentFolderId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = 200) String> name,
        ArgumentValue<DocumentFolderId> parentId) {
    DocumentFolder applyTo(DocumentFolder current) {
        return new DocumentFolder(
                current.id(),
                current.version(),
                Patch.optional(parentId, current.parent()),
                Patch.required(name, "name", current.name()));
    }
}
