package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The editions that there are statements for: a draft, one that is signed, or both.
public interface StatedStandards {

    record Stated(StandardId standard, StatementOfApplicabilityId statement, boolean isSigned) {

        public Stated {
            Objects.requireNonNull(standard);
            Objects.requireNonNull(statement);
        }
    }

    /// Of each organisation, in one statement.
    Map<TenantId, List<Stated>> list(TenantScopes scopes);
}
