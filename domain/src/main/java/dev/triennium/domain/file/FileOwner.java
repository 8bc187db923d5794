package dev.triennium.domain.file;

import java.util.Objects;
import java.util.UUID;

/// What a file belongs to.
///
/// @param type its GraphQL type, such as `Assessment`
public record FileOwner(String type, UUID id) {

    public FileOwner {
        Objects.requireNonNull(type);
        Objects.requireNonNull(id);
    }
}
