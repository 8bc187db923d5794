package dev.triennium.domain.implementationplan;

import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one feature knows of the facts that gates ask for. A feature that records something of them
/// makes one of these a use case bean ([dev.triennium.domain.DomainService]); a fact that none
/// knows is *not recorded here*, and never met.
public interface GateFacts {

    /// Those of the templates' vocabulary that it answers for, and nobody else.
    Set<String> facts();

    /// What is known in each organisation, in few statements however many there are. What is left
    /// out is none: nothing of it, or not so.
    ///
    /// @param standards those that are asked for
    Map<TenantId, List<Known>> list(TenantScopes scopes, Collection<StandardId> standards);

    /// @param standard for which it is so; null: for each
    /// @param value a truth is 1 or 0
    record Known(String fact, @Nullable StandardId standard, long value) {

        public Known {
            Objects.requireNonNull(fact);
        }

        public static Known of(String fact, long value) {
            return new Known(fact, null, value);
        }

        public static Known of(String fact, boolean isSo) {
            return of(fact, isSo ? 1 : 0);
        }
    }
}
