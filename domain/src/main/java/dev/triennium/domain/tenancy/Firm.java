package dev.triennium.domain.tenancy;

import java.util.Objects;

/// A consultancy. It sees an organisation only through an engagement.
public record Firm(FirmId id, String name) {

    public Firm {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
    }
}
