package dev.triennium.api.document;

import dev.triennium.domain.document.DocumentId;

record ConfirmDocumentStillValidInput(DocumentId id, int expectedVersion) {}
