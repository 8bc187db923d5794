package dev.triennium.domain.quotation;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record QuotationId(UUID value) implements EntityId {

    public QuotationId {
        Objects.requireNonNull(value);
    }
}
