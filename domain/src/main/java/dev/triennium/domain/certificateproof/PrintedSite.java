package dev.triennium.domain.certificateproof;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A site as a certificate names it.
///
/// @param activities what is done there
public record PrintedSite(String name, @Nullable String address, @Nullable String activities) {

    public PrintedSite {
        Objects.requireNonNull(name);
    }
}
