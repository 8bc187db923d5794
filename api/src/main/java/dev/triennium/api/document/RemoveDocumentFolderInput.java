package dev.triennium.api.document;

import dev.triennium.domain.document.DocumentFolderId;

record RemoveDocumentFolderInput(DocumentFolderId id, int expectedVersion) {}
