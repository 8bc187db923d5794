package dev.triennium.domain.certificateproof;

import dev.triennium.domain.identity.Permission;

/// What can be done to what a certificate prints.
public enum CertificateProofAction {
    CHANGE(Permission.MANAGE_CERTIFICATION),
    APPROVE(Permission.SIGN_STATEMENT),
    NOTE_ISSUED(Permission.MANAGE_CERTIFICATION),
    RECORD_CHECK(Permission.MANAGE_CERTIFICATION);

    private final Permission permission;

    CertificateProofAction(Permission permission) {
        this.permission = permission;
    }

    /// What whoever does it needs.
    public Permission permission() {
        return permission;
    }
}
