package dev.triennium.api.nonconformity;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.nonconformity.CorrectiveAction;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `CorrectiveAction`.
///
/// @param action no field of the SDL: what other fields are made from
record CorrectiveActionView(
        TenantScope scope,
        CorrectiveAction action,
        GlobalId id,
        int version,
        int round,
        int cause,
        String what,
        LocalDate dueOn,
        boolean isDropped,
        @Nullable LocalDate doneOn,
        @Nullable String proof)
        implements ScopedView {

    static final String TYPE = "CorrectiveAction";

    static CorrectiveActionView of(TenantScope scope, CorrectiveAction action) {
        var completion = action.completion();
        return new CorrectiveActionView(
                scope,
                action,
                GlobalId.of(TYPE, scope.tenant(), action.id().value()),
                action.version(),
                action.round(),
                action.cause(),
                action.content().what(),
                action.dueOn(),
                action.isDropped(),
                completion == null ? null : completion.on(),
                completion == null ? null : completion.proof());
    }
}
