package dev.triennium.api.document;

import dev.triennium.domain.document.DocumentId;

record WithdrawDocumentInput(DocumentId id, int expectedVersion) {}
