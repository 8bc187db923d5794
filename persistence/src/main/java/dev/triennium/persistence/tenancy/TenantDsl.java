package dev.triennium.persistence.tenancy;

import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The only way to the tables of tenants: a context whose statements the guard keeps inside a
/// scope.
@Component
public class TenantDsl {

    private final DSLContext dsl;
    private final TableDictionary dictionary;

    TenantDsl(DSLContext dsl, TableDictionary dictionary) {
        this.dsl = dsl;
        this.dictionary = dictionary;
    }

    /// Reads and writes inside one tenant.
    public DSLContext in(TenantScope scope) {
        return reaching(new Reach.One(scope.tenant()));
    }

    /// Reads across the tenants of the scopes; each statement says `tenant_id in (…)`.
    public DSLContext across(TenantScopes scopes) {
        return reaching(new Reach.Several(scopes.tenants()));
    }

    /// Reads across tenants for one of the few named reasons.
    public DSLContext sweep(CrossTenantSweep reason) {
        return reaching(new Reach.Sweep(reason));
    }

    private DSLContext reaching(Reach reach) {
        return DSL.using(dsl.configuration().derive(TenantGuard.of(dictionary, reach)));
    }
}
