package dev.triennium.domain.identity;

import static dev.triennium.domain.identity.Permission.ANSWER;
import static dev.triennium.domain.identity.Permission.ASSESS;
import static dev.triennium.domain.identity.Permission.CLOSE_TENANT;
import static dev.triennium.domain.identity.Permission.CREATE_TENANT;
import static dev.triennium.domain.identity.Permission.EXPORT_TENANT;
import static dev.triennium.domain.identity.Permission.KEEP_RECORDS;
import static dev.triennium.domain.identity.Permission.MANAGE_CERTIFICATION;
import static dev.triennium.domain.identity.Permission.MANAGE_DOCUMENTS;
import static dev.triennium.domain.identity.Permission.MANAGE_ENGAGEMENT;
import static dev.triennium.domain.identity.Permission.MANAGE_FIRM;
import static dev.triennium.domain.identity.Permission.MANAGE_PEOPLE;
import static dev.triennium.domain.identity.Permission.MANAGE_SYSTEM;
import static dev.triennium.domain.identity.Permission.MANAGE_TENANT;
import static dev.triennium.domain.identity.Permission.PREPARE_STATEMENT;
import static dev.triennium.domain.identity.Permission.READ;
import static dev.triennium.domain.identity.Permission.READ_AUDIT_TRAIL;
import static dev.triennium.domain.identity.Permission.READ_FIRM;
import static dev.triennium.domain.identity.Permission.RECORD_DECISION;
import static dev.triennium.domain.identity.Permission.RECORD_FINDING;
import static dev.triennium.domain.identity.Permission.SIGN_DOCUMENT;
import static dev.triennium.domain.identity.Permission.SIGN_STATEMENT;

import java.util.Set;

/// The roles, and the whole matrix of what they may do inside one tenant.
public enum Role {
    /// The client's management representative, who answers for the management system.
    REPRESENTATIVE(
            READ,
            MANAGE_TENANT,
            MANAGE_PEOPLE,
            MANAGE_ENGAGEMENT,
            MANAGE_SYSTEM,
            ASSESS,
            ANSWER,
            KEEP_RECORDS,
            PREPARE_STATEMENT,
            SIGN_STATEMENT,
            MANAGE_DOCUMENTS,
            SIGN_DOCUMENT,
            MANAGE_CERTIFICATION,
            RECORD_FINDING,
            RECORD_DECISION,
            READ_AUDIT_TRAIL,
            EXPORT_TENANT,
            CLOSE_TENANT),
    /// The client's top management: approves, reviews, pays.
    MANAGEMENT(
            READ,
            MANAGE_ENGAGEMENT,
            ANSWER,
            SIGN_STATEMENT,
            SIGN_DOCUMENT,
            READ_AUDIT_TRAIL,
            EXPORT_TENANT,
            CLOSE_TENANT),
    /// The client's internal auditor.
    AUDITOR(READ, ASSESS, ANSWER, SIGN_DOCUMENT, KEEP_RECORDS, RECORD_FINDING, READ_AUDIT_TRAIL),
    /// Process owners and employees.
    EMPLOYEE(READ, ANSWER, SIGN_DOCUMENT),
    /// A partner of an engaged firm; in the firm itself, the one who takes on clients.
    PARTNER(
            CREATE_TENANT,
            MANAGE_FIRM,
            READ_FIRM,
            READ,
            MANAGE_TENANT,
            MANAGE_PEOPLE,
            MANAGE_ENGAGEMENT,
            MANAGE_SYSTEM,
            ASSESS,
            ANSWER,
            KEEP_RECORDS,
            PREPARE_STATEMENT,
            MANAGE_DOCUMENTS,
            MANAGE_CERTIFICATION,
            RECORD_FINDING,
            RECORD_DECISION,
            READ_AUDIT_TRAIL,
            CLOSE_TENANT),
    /// A consultant of an engaged firm.
    CONSULTANT(
            READ_FIRM,
            READ,
            MANAGE_TENANT,
            MANAGE_SYSTEM,
            ASSESS,
            ANSWER,
            KEEP_RECORDS,
            PREPARE_STATEMENT,
            MANAGE_DOCUMENTS,
            MANAGE_CERTIFICATION,
            RECORD_FINDING,
            RECORD_DECISION,
            READ_AUDIT_TRAIL);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /// Whether whoever holds these may do all that the role may, but for what its holder is asked
    /// for by name.
    public boolean isWithin(Set<Permission> held) {
        return permissions.stream()
                .allMatch(permission -> permission.isOnRequest() || held.contains(permission));
    }

    /// Whether a firm's member holds it, rather than a member of the client organisation.
    public boolean isFirmRole() {
        return switch (this) {
            case PARTNER, CONSULTANT -> true;
            case REPRESENTATIVE, MANAGEMENT, AUDITOR, EMPLOYEE -> false;
        };
    }
}
