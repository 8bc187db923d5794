package dev.triennium.api.audittrail;

import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;

/// The GraphQL type `AuditChange`.
record AuditChangeView(String field, List<AuditValueView> before, List<AuditValueView> after) {

    static AuditChangeView of(TenantScope scope, AuditedState.Change change) {
        return new AuditChangeView(
                change.field(), views(scope, change.before()), views(scope, change.after()));
    }

    private static List<AuditValueView> views(TenantScope scope, List<AuditedState.Value> values) {
        return values.stream().map(value -> AuditValueView.of(scope, value)).toList();
    }
}
