package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.PersonId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Append-only record of what happened to a firm, its people and its clients, written in the
/// transaction of the change itself.
///
/// Of a client it says what happened to the engagement, and nothing that the client's own trail
/// holds: the firm keeps it when it sees the client no longer.
public interface FirmTrail {

    /// Who did what.
    ///
    /// @param operation the mutation, or the operator's command
    /// @param person null: the product's operator
    /// @param organisation the client that it happens in; null: in the firm itself
    record Act(String operation, @Nullable PersonId person, @Nullable TenantId organisation) {

        /// By the operator's command.
        public static final Act FOUNDING = new Act("found-firm", null, null);

        public Act {
            Objects.requireNonNull(operation);
        }

        public static Act of(FirmScope scope) {
            return new Act(scope.operation(), scope.person(), null);
        }

        public static Act of(TenantScope scope) {
            return new Act(scope.operation(), scope.person(), scope.tenant());
        }
    }

    /// Call it inside the transaction.
    ///
    /// @param type the subject's GraphQL type, such as `Employment`
    /// @param before the state before, as a record; null when the subject is new
    /// @param after the state after, as a record
    void record(
            FirmId firm, Act act, String type, UUID subject, @Nullable Object before, Object after);
}
