package dev.triennium.api.document;

import dev.triennium.domain.document.DocumentId;

record SubmitDocumentInput(DocumentId id, int expectedVersion) {}
