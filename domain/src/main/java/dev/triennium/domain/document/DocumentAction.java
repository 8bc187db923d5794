package dev.triennium.domain.document;

import dev.triennium.domain.identity.Permission;

/// What can be done to a document.
public enum DocumentAction {
    CHANGE(Permission.MANAGE_DOCUMENTS),
    WRITE(Permission.MANAGE_DOCUMENTS),
    SUBMIT(Permission.MANAGE_DOCUMENTS),
    RECALL(Permission.MANAGE_DOCUMENTS),
    REPLACE_APPROVER(Permission.MANAGE_DOCUMENTS),
    APPROVE(Permission.SIGN_DOCUMENT),
    REJECT(Permission.SIGN_DOCUMENT),
    PUBLISH(Permission.MANAGE_DOCUMENTS),
    REVISE(Permission.MANAGE_DOCUMENTS),
    DISCARD_DRAFT(Permission.MANAGE_DOCUMENTS),
    CONFIRM_STILL_VALID(Permission.MANAGE_DOCUMENTS),
    WITHDRAW(Permission.MANAGE_DOCUMENTS),
    DISTRIBUTE(Permission.MANAGE_DOCUMENTS),
    ACKNOWLEDGE(Permission.SIGN_DOCUMENT),
    SEND_LINK(Permission.MANAGE_DOCUMENTS);

    private final Permission permission;

    DocumentAction(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }

    /// Whether it is for those alone whom the document waits for.
    public boolean isPersonal() {
        return this == APPROVE || this == REJECT || this == ACKNOWLEDGE;
    }
}
