package dev.triennium.persistence.tenancy;

import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.PreparedDsl;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The only way to the tables of tenants: a context whose statements the guard keeps inside a
/// scope.
@Component
public class TenantDsl {

    private final DSLContext dsl;
    private final TableDictionary dictionary;
    private final PreparedReads prepared;

    /// @param isDoubted whether statements that are remembered are rendered and compared each time
    @Autowired
    TenantDsl(
            DSLContext dsl,
            TableDictionary dictionary,
            @Value("${triennium.persistence.doubt-prepared-reads:false}") boolean isDoubted) {
        this.dsl = dsl;
        this.dictionary = dictionary;
        this.prepared = new PreparedReads(dsl, dictionary, isDoubted);
    }

    TenantDsl(DSLContext dsl, TableDictionary dictionary) {
        this(dsl, dictionary, true);
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

    /// Reads inside one tenant, of few shapes.
    public PreparedDsl preparedIn(TenantScope scope) {
        return prepared.reaching(new Reach.One(scope.tenant()));
    }

    /// Reads across the tenants of the scopes, of few shapes.
    public PreparedDsl preparedAcross(TenantScopes scopes) {
        return prepared.reaching(new Reach.Several(scopes.tenants()));
    }

    /// Reads across tenants for one of the few named reasons, of few shapes.
    public PreparedDsl preparedSweep(CrossTenantSweep reason) {
        return prepared.reaching(new Reach.Sweep(reason));
    }

    /// Reads of what belongs to no tenant, of few shapes.
    PreparedDsl preparedOutside() {
        return prepared.reaching(new Reach.None());
    }

    private DSLContext reaching(Reach reach) {
        return DSL.using(dsl.configuration().derive(TenantGuard.of(dictionary, reach)));
    }
}
