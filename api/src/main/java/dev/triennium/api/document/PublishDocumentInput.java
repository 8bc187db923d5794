package dev.triennium.api.document;

import dev.triennium.domain.document.DocumentId;
import java.time.LocalDate;

record PublishDocumentInput(DocumentId id, int expectedVersion, LocalDate effectiveOn) {}
