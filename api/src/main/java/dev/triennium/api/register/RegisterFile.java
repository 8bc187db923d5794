package dev.triennium.api.register;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.tenancy.TenantId;
import java.util.Locale;

/// The registers that there are workbooks of.
public enum RegisterFile {
    CONTEXT,
    INCIDENTS,
    NONCONFORMITIES,
    OBJECTIVES,
    RECURRING_TASKS,
    RISKS,
    SUPPLIERS;

    private static final String END = ".xlsx";

    String pattern() {
        return folder() + "{id}" + END;
    }

    String path(TenantId tenant) {
        return folder() + GlobalId.of(tenant) + END;
    }

    private String folder() {
        return "/downloads/" + key() + "/";
    }

    /// Names the request in the audit trail.
    String operation() {
        return key() + "Download";
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
