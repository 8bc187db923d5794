package dev.triennium.domain.proofpage;

/// How a certification stands towards the outside on a day.
public enum ProofStatus {
    VALID,
    /// Valid again, after it had expired.
    RESTORED,
    /// Granted, and in effect from a later day on.
    NOT_YET_VALID,
    SUSPENDED,
    EXPIRED,
    WITHDRAWN,
    /// Another certification body holds it now.
    TRANSFERRED;

    /// Whether the organisation may call itself certified.
    public boolean isCertified() {
        return switch (this) {
            case VALID, RESTORED -> true;
            case NOT_YET_VALID, SUSPENDED, EXPIRED, WITHDRAWN, TRANSFERRED -> false;
        };
    }
}
