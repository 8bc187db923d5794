package dev.triennium.domain.implementationplan;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.firmtemplate.FirmTemplateId;
import java.util.Objects;
import java.util.UUID;

/// Names a firm's own template of a plan, where those of documents are named too.
public record FirmPlanTemplateId(UUID value) implements EntityId {

    public FirmPlanTemplateId {
        Objects.requireNonNull(value);
    }

    public FirmTemplateId inFirm() {
        return new FirmTemplateId(value);
    }
}
