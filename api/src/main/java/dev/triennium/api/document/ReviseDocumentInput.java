package dev.triennium.api.document;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.document.VersionNumber;

record ReviseDocumentInput(
        DocumentId id,
        int expectedVersion,
        VersionNumber.Step step,
        @PlainText(max = 2_000, isMultiline = true) String changelog) {}
