package dev.triennium.domain.quotation;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record QuotationRequestId(UUID value) implements EntityId {

    public QuotationRequestId {
        Objects.requireNonNull(value);
    }
}
