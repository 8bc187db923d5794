package dev.triennium.persistence.jooq;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;

/// For `BINARY(16)` columns that have no id type of their own.
@NullUnmarked
public final class UuidConverter extends IdConverter<UUID> {

    private static final long serialVersionUID = 1L;

    public UuidConverter() {
        super(UUID.class, Function.identity(), Function.identity());
    }
}
