package dev.triennium.api.audittrail;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `AuditValue`.
///
/// @param nodeId null when the value is no id, or that of a person
record AuditValueView(
        TenantScope scope, String text, @Nullable GlobalId nodeId, @Nullable PersonId personId)
        implements ScopedView {

    static AuditValueView of(TenantScope scope, AuditedState.Value value) {
        var named = value.named();
        var id =
                named == null
                        ? null
                        : GlobalId.find(named, scope.tenant(), UUID.fromString(value.text()))
                                .orElse(null);
        if (id == null) {
            return new AuditValueView(scope, value.text(), null, null);
        }
        return id.as(PersonId.class)
                .map(person -> new AuditValueView(scope, id.toString(), null, person))
                .orElseGet(() -> new AuditValueView(scope, id.toString(), id, null));
    }
}
