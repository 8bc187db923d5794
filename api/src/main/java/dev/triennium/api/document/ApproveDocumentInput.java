package dev.triennium.api.document;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.document.DocumentId;

record ApproveDocumentInput(
        DocumentId id,
        int expectedVersion,
        @PlainText(max = 2_000, isMultiline = true) String consent) {}
