package dev.triennium.api.graphql;

import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// That no space is left for what comes in. The system says so in words alone.
public final class FullDisk {

    private FullDisk() {}

    /// Whether it is why something failed.
    public static boolean isBehind(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(
                        failure, one -> one != null, one -> one == null ? null : one.getCause())
                .anyMatch(FullDisk::says);
    }

    private static boolean says(@Nullable Throwable one) {
        return one instanceof IOException
                && String.valueOf(one.getMessage()).contains("No space left on device");
    }
}
