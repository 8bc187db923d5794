package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;

import dev.triennium.domain.tenancy.PortfolioScope;
import java.util.Objects;
import org.jooq.Table;

/// The organisations that a person may open, for lists that go over all of them.
public final class AccessibleTenants {

    private AccessibleTenants() {}

    /// The table of tenants without the others. They are joined as a table of its own, which is
    /// made once: a `UNION` behind `IN` would be asked anew for each tenant that there is.
    public static Table<?> of(PortfolioScope scope) {
        var mine = JooqGrantRepository.accessible(scope).asTable("mine");
        return mine.join(TENANT)
                .on(TENANT.ID.eq(Objects.requireNonNull(mine.field(MEMBERSHIP.TENANT_ID))));
    }
}
