package dev.triennium.persistence.tenancy;

/// A statement would have left its tenant. Always a defect of ours; the statement never ran.
public final class TenantIsolationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TenantIsolationException(String message) {
        super(message);
    }
}
