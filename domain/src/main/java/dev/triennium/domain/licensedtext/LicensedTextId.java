package dev.triennium.domain.licensedtext;

import java.util.Objects;
import java.util.UUID;

public record LicensedTextId(UUID value) {

    public LicensedTextId {
        Objects.requireNonNull(value);
    }
}
