package dev.triennium.domain.context;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the register says of an interested party.
public record InterestedPartyContent(
        String name, InterestedPartyKind kind, @Nullable String knownFrom) {

    public static final int MAX_NAME = 300;
    public static final int MAX_KNOWN_FROM = 5_000;

    public InterestedPartyContent {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
    }
}
