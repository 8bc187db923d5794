package dev.triennium.domain.nonconformity;

import java.util.Objects;

/// Whether the same is so elsewhere.
///
/// @param lookedAt how many were looked at
public record Extent(String where, int lookedAt, String found) {

    public static final int MAX_LOOKED_AT = 1_000_000;

    public Extent {
        Objects.requireNonNull(where);
        Objects.requireNonNull(found);
    }
}
