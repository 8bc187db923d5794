package dev.triennium.api.document;

import dev.triennium.domain.document.DocumentId;

record RecallDocumentInput(DocumentId id, int expectedVersion) {}
