package dev.triennium.api.tenantclosing;

import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenantclosing.TenantClosing;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `TenantClosing`.
///
/// @param requestedById no field of the SDL: what `requestedBy` is read by
/// @param confirmedById the same for `confirmedBy`
record TenantClosingView(
        TenantScope scope,
        int version,
        TenantClosing.State state,
        PersonId requestedById,
        Instant requestedAt,
        String exportSha256,
        boolean certificationsRun,
        @Nullable PersonId confirmedById,
        @Nullable Instant confirmedAt,
        @Nullable Instant endsAt)
        implements ScopedView {

    static TenantClosingView of(TenantScope scope, TenantClosing closing) {
        return switch (closing) {
            case TenantClosing.Requested _ -> of(scope, closing, null);
            case TenantClosing.Confirmed(_, var confirmation, _) ->
                    of(scope, closing, confirmation);
        };
    }

    private static TenantClosingView of(
            TenantScope scope,
            TenantClosing closing,
            TenantClosing.@Nullable Confirmation confirmation) {
        var facts = closing.facts();
        return new TenantClosingView(
                scope,
                facts.version(),
                closing.state(),
                facts.requestedBy(),
                facts.requestedAt(),
                facts.exportSha256(),
                facts.certificationsRun(),
                confirmation == null ? null : confirmation.by(),
                confirmation == null ? null : confirmation.at(),
                confirmation == null ? null : confirmation.endsAt());
    }

    /// The GraphQL enum `TenantClosingAction`.
    enum Action {
        CONFIRM,
        WITHDRAW
    }

    /// Whoever asked for it does not confirm it, too.
    public List<Action> allowedActions() {
        return Stream.of(Action.values())
                .filter(_ -> scope.permissions().contains(Permission.CLOSE_TENANT))
                .filter(
                        action ->
                                switch (action) {
                                    case CONFIRM ->
                                            state == TenantClosing.State.REQUESTED
                                                    && !requestedById.equals(scope.person());
                                    case WITHDRAW -> true;
                                })
                .toList();
    }
}
