package dev.triennium.domain.error;

import dev.triennium.domain.Message;
import java.util.List;

/// Somebody else changed the subject since the caller read it.
public final class VersionConflictException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final int currentVersion;
    private final transient List<String> path;

    public VersionConflictException(int currentVersion) {
        this(currentVersion, List.of("expectedVersion"));
    }

    /// @param path to the expected version
    public VersionConflictException(int currentVersion, List<String> path) {
        super(
                ErrorCode.VERSION_CONFLICT,
                Message.of(
                        "Somebody else changed it in the meantime; the current version is {0,number,0}.",
                        currentVersion));
        this.currentVersion = currentVersion;
        this.path = List.copyOf(path);
    }

    public int currentVersion() {
        return currentVersion;
    }

    public List<String> path() {
        return path;
    }
}
