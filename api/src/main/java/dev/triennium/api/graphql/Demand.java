package dev.triennium.api.graphql;

import dev.triennium.domain.identity.Permission;

/// Where a permission is held.
enum Demand {
    SIGNED_IN,
    IN_FIRM,
    IN_TENANT;

    static Demand of(Permission permission) {
        return switch (permission) {
            case SIGNED_IN -> SIGNED_IN;
            case CREATE_TENANT -> IN_FIRM;
            case READ,
                    MANAGE_TENANT,
                    MANAGE_ENGAGEMENT,
                    MANAGE_SYSTEM,
                    ASSESS,
                    ANSWER,
                    PREPARE_STATEMENT,
                    SIGN_STATEMENT,
                    MANAGE_CERTIFICATION,
                    RECORD_FINDING,
                    RECORD_DECISION,
                    READ_AUDIT_TRAIL,
                    EXPORT_TENANT ->
                    IN_TENANT;
        };
    }
}
