package dev.triennium.domain.error;

/// Somebody else changed the subject since the caller read it.
public final class VersionConflictException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final int currentVersion;

    public VersionConflictException(int currentVersion) {
        super(
                ErrorCode.VERSION_CONFLICT,
                "Changed by somebody else in the meantime; the current version is "
                        + currentVersion);
        this.currentVersion = currentVersion;
    }

    public int currentVersion() {
        return currentVersion;
    }
}
