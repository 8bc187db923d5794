package dev.triennium.api.document;

import dev.triennium.domain.document.DocumentId;

record DiscardDocumentDraftInput(DocumentId id, int expectedVersion) {}
