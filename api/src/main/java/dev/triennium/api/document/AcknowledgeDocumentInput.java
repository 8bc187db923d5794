package dev.triennium.api.document;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.document.DocumentVersionId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AcknowledgeDocumentInput(
        DocumentVersionId id,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 2_000, isMultiline = true) String consent) {}
