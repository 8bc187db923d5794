package dev.triennium.domain.documenttemplate;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.firmtemplate.FirmTemplateId;
import java.util.Objects;
import java.util.UUID;

/// Names a firm's own template of a document, where those of plans are named too.
public record FirmDocumentTemplateId(UUID value) implements EntityId {

    public FirmDocumentTemplateId {
        Objects.requireNonNull(value);
    }

    public FirmTemplateId inFirm() {
        return new FirmTemplateId(value);
    }
}
