package dev.triennium.api.graphql;

import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/// What fields refer to, each entity once per level.
public final class References {

    private References() {}

    /// @return null when there is nothing to refer to
    public static <I, V> @Nullable CompletableFuture<V> load(
            @Nullable I id, DataLoader<I, V> loader) {
        return id == null ? null : loader.load(id);
    }
}
